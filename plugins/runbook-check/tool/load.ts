import { readFileSync } from 'node:fs';
import index from '../specs/index.json' with { type: 'json' };
import type { SpecData } from './spec.ts';

const folder = new URL('../specs/', import.meta.url);
const loaded = new Map<string, SpecData>();
const tools: Readonly<Record<string, string>> = index.tools;

/** The data of a file; each is read when a command first asks for it. */
export function loadSpec(file: string): SpecData {
  let spec = loaded.get(file);
  if (!spec) {
    spec = JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8')) as SpecData;
    loaded.set(file, spec);
  }
  return spec;
}

/** What a tool accepts; nothing for a tool nobody described. */
export function specOf(tool: string): SpecData | undefined {
  const file = Object.hasOwn(tools, tool) ? tools[tool] : undefined;
  return file === undefined ? undefined : loadSpec(file);
}
