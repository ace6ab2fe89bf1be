import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawingsIn, isDrawn } from './drawings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-drawings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('finds drawings by the hashes of their texts', () => {
  for (const name of ['b', 'a']) writeFileSync(join(folder, `${name}.svg`), `<svg>${name}</svg>`);
  writeFileSync(join(folder, 'README.md'), 'not one');
  expect([...drawingsIn(folder)]).toEqual([
    ['a', '<svg>a</svg>'],
    ['b', '<svg>b</svg>'],
  ]);
  expect([isDrawn(folder, 'a'), isDrawn(folder, 'c')]).toEqual([true, false]);
});

it.each([undefined, '/nowhere/at/all'])('finds none in %s', (folder) => {
  expect(drawingsIn(folder).size).toBe(0);
  expect(isDrawn(folder, 'a')).toBe(false);
});
