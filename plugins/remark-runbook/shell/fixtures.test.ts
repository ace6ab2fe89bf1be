import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutCommands } from './index.ts';

/*
 * A case is a folder: the block as an author wrote it, and what comes out. Without an output, or
 * with UPDATE_FIXTURES=1, the output is written; read it before you keep it.
 */
const folder = new URL('./fixtures/', import.meta.url);

describe('cutCommands', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const source = readFileSync(new URL(`${name}/input.sh`, folder), 'utf8').replace(/\n$/, '');
    const result = cutCommands(source);
    const output = new URL(`${name}/output.json`, folder);
    if (process.env.UPDATE_FIXTURES || !existsSync(output)) {
      writeFileSync(output, `${JSON.stringify(result, null, 2)}\n`);
    }
    expect(result).toEqual(JSON.parse(readFileSync(output, 'utf8')));
  });
});
