import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { leaveOut, type Overlay, overlaySpec, readOverlays } from './overlay.ts';
import { fromAws } from './sources/aws.ts';
import { fromCobra } from './sources/cobra.ts';
import { fromFig } from './sources/fig.ts';
import { fromGit } from './sources/git.ts';
import { fromHelp } from './sources/help.ts';
import { fromOpenssl } from './sources/openssl.ts';
import { output, scratch } from './sources/output.ts';
import { fromRedis } from './sources/redis.ts';
import { sourcesPage } from './sources-page.ts';
import { merge, type Options, type Packed, pack, type Spec, unpack } from './spec.ts';

/*
 * Rebuilds what the check knows of tools: `npm run specs [-- tool…]`. A tool that is not installed
 * here keeps what its file says; the overlays are laid over it all the same.
 */

const target = join(import.meta.dirname, '../../plugins/runbook-check/specs');

/** Reads a tool from one source, `name` or `name:argument`. Nothing where it cannot be asked. */
async function read(tool: string, source: string, overlay: Overlay): Promise<Spec | undefined> {
  const [kind, argument] = source.split(':');
  const program = argument ?? tool;
  switch (kind) {
    case 'help':
      return fromHelp(program === tool ? [tool, '--help'] : program.split(' '));
    case 'cobra':
      return fromCobra(program);
    case 'bsd': {
      const fig = await fromFig(program);
      return fig && { options: fig.options ?? new Map() };
    }
    case 'fig':
      return fromFig(program);
    case 'git':
      return fromGit();
    case 'openssl':
      return fromOpenssl();
    case 'redis':
      return fromRedis();
    case 'aws':
      return fromAws((overlay.detailed ?? '').split(/\s+/));
    default:
      throw new Error(`${tool}: ${source} is no source.`);
  }
}

async function build(tool: string, overlay: Overlay): Promise<void> {
  const file = join(target, `${tool}.json`);
  const spec: Spec = {};
  let about: Packed = { from: ['overlay'] };
  const sources = overlay.from ?? [];
  const found = [];
  for (const source of sources) found.push(await read(tool, source, overlay));
  if (found.every((one) => one !== undefined)) {
    for (const one of found) merge(spec, one);
    for (const [at, source] of sources.entries()) {
      if (source.startsWith('bsd:')) loosen(spec.options, found[at]?.options);
    }
    if (sources.length > 0) about = aboutOf(sources, overlay);
  } else if (existsSync(file)) {
    const old = JSON.parse(readFileSync(file, 'utf8')) as Packed;
    about = old.about as Packed;
    merge(spec, unpack(old));
    console.log(`${tool}: not to be had here, so its file is kept`);
  } else throw new Error(`${tool} is not installed here, and nothing is known of it.`);
  leaveOut(spec, overlay);
  merge(spec, overlaySpec(overlay));
  write(tool, { ...pack(spec), about });
}

/** Where the two families of tools differ over what follows a letter, nobody knows what follows. */
function loosen(options: Options | undefined, other: Options | undefined): void {
  for (const [name, arity] of other ?? []) {
    if (name.length === 2 && options?.get(name) !== arity) options?.set(name, '~');
  }
}

function aboutOf(sources: readonly string[], { version }: Overlay): Packed {
  const said = version && output(version.split(' '))?.trim().split('\n')[0];
  const date = new Date().toISOString().slice(0, 10);
  return { ...(said && { version: said }), from: [...sources, 'overlay'], date };
}

/** One line for each key, so that a change is seen as what it is. Files of their own stand apart. */
function write(tool: string, { about, sub, ...rest }: Packed): void {
  const lines: string[] = [];
  for (const [key, value] of Object.entries({ about, ...rest })) {
    if (value !== undefined) lines.push(`${JSON.stringify(key)}:${JSON.stringify(value)}`);
  }
  if (sub) {
    const subs = Object.entries(sub as Packed).map(([name, one]) => {
      const own = isLarge(one) && tool === 'aws';
      if (own) write(`${tool}/${name}`, one as Packed);
      return `${JSON.stringify(name)}:${JSON.stringify(own ? `@${tool}/${name}` : one)}`;
    });
    lines.push(`"sub":{\n${subs.join(',\n')}\n}`);
  }
  const file = join(target, `${tool}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}

const isLarge = (spec: unknown) =>
  typeof spec === 'object' && spec !== null && 'sub' in spec && JSON.stringify(spec).length > 2_000;

const asked = process.argv.slice(2);
const overlays = readOverlays();
for (const [tool, overlay] of overlays) {
  if (asked.length > 0 && !asked.includes(tool)) continue;
  await build(tool, overlay);
}
const names = readdirSync(target)
  .filter((file) => file.endsWith('.json') && file !== 'index.json')
  .map((file) => file.slice(0, -'.json'.length))
  .sort();
writeFileSync(join(target, 'index.json'), `${JSON.stringify(indexOf(names), null, 1)}\n`);
writeFileSync(join(target, 'SOURCES.md'), sourcesPage(target, names));
rmSync(scratch(), { recursive: true });

/** The file of each name of a tool, and a digest of them all, by which a cache knows them. */
function indexOf(names: readonly string[]): object {
  const tools: Record<string, string> = {};
  for (const name of names) {
    tools[name] = name;
    const also = overlays.get(name)?.also as string | undefined;
    for (const alias of also?.split(' ') ?? []) tools[alias] = name;
  }
  const hash = createHash('sha256');
  const files = readdirSync(target, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /(?<!index)\.json$/.test(name)).sort()) {
    hash.update(readFileSync(join(target, file)));
  }
  return { digest: hash.digest('hex'), tools };
}
