import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { About } from './about.ts';
import type { Packed } from './spec.ts';

export const target = join(import.meta.dirname, '../../plugins/runbook-check/specs');

/** What the file of a tool says, if there is one. */
export function readOld(tool: string): Packed | undefined {
  const file = join(target, `${tool}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Packed) : undefined;
}

/** Writes what is known of a tool. What is still the same keeps its date. */
export function writeTool(tool: string, about: About, packed: Packed): void {
  const old = readOld(tool);
  const text = textOf(tool, { about, ...packed });
  const then =
    old && dateOf(old) && textOf(tool, { about: { ...about, date: dateOf(old) }, ...packed });
  const same = then === (old && textOf(tool, old));
  write(tool, same && then ? then : text);
}

const dateOf = ({ about }: Packed) => (about as Partial<About> | undefined)?.date;

/** One line for each key, so that a change is seen as what it is. Large parts get their own file. */
function textOf(tool: string, { sub, ...rest }: Packed): string {
  const lines = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  if (sub) {
    const subs = Object.entries(sub as Packed).map(([name, one]) => {
      if (!isLarge(tool, one)) return `${JSON.stringify(name)}:${JSON.stringify(one)}`;
      const file = `${tool}/${name}`;
      write(file, textOf(file, one as Packed));
      return `${JSON.stringify(name)}:"@${file}"`;
    });
    lines.push(`"sub":{\n${subs.join(',\n')}\n}`);
  }
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Only of AWS there is so much that a service of its own file is worth it. */
const isLarge = (tool: string, spec: unknown) =>
  tool === 'aws' &&
  typeof spec === 'object' &&
  spec !== null &&
  'sub' in spec &&
  JSON.stringify(spec).length > 2_000;

function write(name: string, text: string): void {
  const file = join(target, `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Every tool that has a file. */
export const toolNames = (): string[] =>
  readdirSync(target)
    .filter((file) => file.endsWith('.json') && file !== 'index.json')
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

/** Writes which file each name of a tool has, and a digest of all, by which a cache knows them. */
export function writeIndex(others: (tool: string) => readonly string[]): void {
  const tools: Record<string, string> = {};
  for (const name of toolNames()) for (const one of [name, ...others(name)]) tools[one] = name;
  const hash = createHash('sha256');
  const files = readdirSync(target, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /(?<!index)\.json$/.test(name)).sort()) {
    hash.update(readFileSync(join(target, file)));
  }
  const index = { digest: hash.digest('hex'), tools };
  write('index', `${JSON.stringify(index, null, 1)}\n`);
}
