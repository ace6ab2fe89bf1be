import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSpec, specOf } from './load.ts';
import { optionsOf, type SpecData } from './spec.ts';

/* The data itself: that it can be read, and says nothing that leads nowhere. */
const folder = join(import.meta.dirname, '../specs');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.json') && file !== 'index.json')
  .map((file) => file.slice(0, -'.json'.length));

const hows =
  'prefix negate single double long dashes toggle subprefix same anywhere open stale plus short anycase bundle aliases';

const keys =
  'about options shared sub names how plugins stop dashes operands most pairs terms required gone accepts';

describe.each(files)('%s', (file) => {
  it('says only what the check understands', () => {
    const wrong: unknown[] = [];
    const visit = (spec: SpecData, path: string) => {
      for (const key of Object.keys(spec))
        if (!keys.split(' ').includes(key)) wrong.push([path, key]);
      for (const word of spec.how?.split(' ') ?? []) {
        if (!hows.split(' ').includes(word)) wrong.push([path, word]);
      }
      for (const table of [spec.options, spec.shared]) {
        for (const name of optionsOf(table).keys()) {
          if (!/^(?:[-+]{1,2}[^\s=~;]+|-\?|--|-)$/.test(name)) wrong.push([path, name]);
        }
      }
      if (spec.accepts) new RegExp(spec.accepts);
      for (const [name, sub] of Object.entries(spec.sub ?? {})) {
        if (typeof sub !== 'string') visit(sub, `${path} ${name}`);
        else if (!leads(spec, sub, new Set([name]))) wrong.push([path, name, sub]);
      }
    };
    visit(loadSpec(file), file);
    expect(wrong).toEqual([]);
  });
});

/** Whether another name leads to something in the end. */
function leads(spec: SpecData, name: string, seen: Set<string>): boolean {
  if (name.startsWith('@')) return files.includes(name.slice(1));
  const sub = spec.sub?.[name];
  if (seen.has(name) || sub === undefined) return false;
  return typeof sub !== 'string' || leads(spec, sub, seen.add(name));
}

it('has a file for each tool it lists, and says where each is from', () => {
  const { tools: index } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const sources = readFileSync(join(folder, 'SOURCES.md'), 'utf8');
  for (const [tool, file] of Object.entries<string>(index)) {
    expect(specOf(tool), tool).toBeDefined();
    expect(sources).toContain(`\n| ${file} | `);
  }
  expect(Object.keys(index).length).toBeGreaterThan(100);
});

it('knows nothing of other tools', () => {
  expect(specOf('my-own-tool')).toBeUndefined();
  expect(specOf('constructor')).toBeUndefined();
});
