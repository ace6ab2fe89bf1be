import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type About, aboutOf } from './about.ts';
import { readOld, target, toolNames, writeIndex, writeTool } from './files.ts';
import { leaveOut, type Overlay, overlaySpec, readOverlays } from './overlay.ts';
import { fromAws } from './sources/aws.ts';
import { fromCobra } from './sources/cobra.ts';
import { fromFig } from './sources/fig.ts';
import { fromGit } from './sources/git.ts';
import { fromHelp } from './sources/help.ts';
import { fromOpenssl } from './sources/openssl.ts';
import { scratch } from './sources/output.ts';
import { fromRedis } from './sources/redis.ts';
import { sourcesPage } from './sources-page.ts';
import { merge, type Options, pack, type Spec, unpack } from './spec.ts';

/*
 * Rebuilds what the check knows of tools: `npm run specs [-- tool…]`. A tool that is not installed
 * here keeps what its file says; the overlays are laid over it all the same.
 */

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
  const spec: Spec = {};
  const sources = overlay.from ?? [];
  const found = [];
  for (const source of sources) found.push(await read(tool, source, overlay));
  const old = readOld(tool);
  const complete = found.every((one) => one !== undefined);
  if (complete) {
    rmSync(join(target, tool), { recursive: true, force: true });
    for (const one of found) merge(spec, one);
    for (const [at, source] of sources.entries()) {
      if (source.startsWith('bsd:')) loosen(spec.options, found[at]?.options);
    }
  } else if (old) {
    merge(spec, unpack(old));
    console.log(`${tool}: not to be had here, so its file is kept`);
  } else throw new Error(`${tool} is not installed here, and nothing is known of it.`);
  leaveOut(spec, overlay);
  merge(spec, overlaySpec(overlay));
  const about = complete ? aboutOf(tool, overlay) : (old?.about as About);
  writeTool(tool, about, pack(spec));
}

/** Where the two families of tools differ over what follows a letter, nobody knows what follows. */
function loosen(options: Options | undefined, other: Options | undefined): void {
  for (const [name, arity] of other ?? []) {
    if (name.length === 2 && options?.get(name) !== arity) options?.set(name, '~');
  }
}

const asked = process.argv.slice(2);
const overlays = readOverlays();
for (const [tool, overlay] of overlays) {
  if (asked.length === 0 || asked.includes(tool)) await build(tool, overlay);
}
writeIndex((tool) => overlays.get(tool)?.also?.split(' ') ?? []);
writeFileSync(join(target, 'SOURCES.md'), sourcesPage(target, toolNames()));
rmSync(scratch(), { recursive: true });
