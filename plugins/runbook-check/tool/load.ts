import { readFileSync } from 'node:fs';
import type { SpecData } from './spec.ts';

const folder = new URL('../specs/', import.meta.url);
const loaded = new Map<string, SpecData>();
let index: Readonly<Record<string, string>> | undefined;

const read = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

/** The data of a file; each is read when a command first asks for it. */
export function loadSpec(file: string): SpecData {
  let spec = loaded.get(file);
  if (!spec) {
    spec = read(file) as SpecData;
    loaded.set(file, spec);
  }
  return spec;
}

/** What a tool accepts; nothing for a tool nobody described. */
export function specOf(tool: string): SpecData | undefined {
  index ??= read('index') as Readonly<Record<string, string>>;
  const file = Object.hasOwn(index, tool) ? index[tool] : undefined;
  return file === undefined ? undefined : loadSpec(file);
}
