import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkFolder } from './testing/folder.ts';

/*
 * The two documents the playbooks of this site were made from, in their original words, and what is
 * known to be wrong with them (fixtures/originals/defects.yml). What a rule finds must stay found;
 * what no rule finds is listed there with the reason.
 */
const folder = join(import.meta.dirname, 'fixtures/originals');

interface Defect {
  page: string;
  what: string;
  rule?: string;
  /** Lines it must be found in. */
  lines?: number[];
  missing?: string;
}

const defects = parse(readFileSync(join(folder, 'defects.yml'), 'utf8')) as Defect[];
const found = await checkFolder(folder);

describe('what is wrong in the originals', () => {
  const listed = defects.filter(({ rule }) => rule);
  it.each(listed.map((one) => [`${one.page}: ${one.what}`, one] as const))('%s', (_, defect) => {
    const lines = found
      .filter(({ file, rule }) => file === defect.page && rule === defect.rule)
      .map(({ line }) => line);
    expect(lines).toEqual(expect.arrayContaining(defect.lines ?? []));
    expect(lines.length).toBeGreaterThan(0);
  });

  it('says of all the rest why no rule finds it', () => {
    const rest = defects.filter(({ rule }) => !rule);
    expect(rest.filter(({ missing }) => !missing)).toEqual([]);
  });

  it('reports nothing else but what is listed', () => {
    const known = new Set(listed.map(({ page, rule }) => `${page} ${rule}`));
    const others = found
      // All changes of the originals lack an undo; only some are listed.
      .filter(({ rule }) => rule !== 'change/no-undo' && rule !== 'placeholders/undeclared')
      .map(({ file, rule }) => `${file} ${rule}`)
      .filter((key) => !known.has(key));
    expect(others).toEqual([]);
  });
});
