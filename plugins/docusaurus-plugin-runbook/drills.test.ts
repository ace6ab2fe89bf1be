import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drillBlocks, parsePageFile } from 'remark-runbook';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drilledPages, drillOf, isDrilled } from './drills.ts';

const text = `---
title: Counter
---

\`\`\`bash
date
\`\`\`

1. Count

   \`\`\`bash number="> 0"
   wc -l list
   \`\`\`

   \`\`\`bash not-drilled="It closes the shop."
   reboot
   \`\`\`
`;
const pageOf = (source: string) => parsePageFile(source, 'shop/counter.md', ['shop']);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-drills-'));
  mkdirSync(join(folder, 'shop'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(change = {}) {
  const commands = drillBlocks(pageOf(text)).map(({ step, fence, hash }) => ({
    step,
    fence,
    hash,
    result: 'passed',
  }));
  const content = { version: 1, date: '2026-11-22', versions: ['Shop 1'], commands };
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  writeFileSync(join(folder, 'shop/counter.json'), JSON.stringify({ ...content, hash, ...change }));
}

describe('what a site says of a drill', () => {
  it('is what the receipt says of the fences as they are', () => {
    write();
    expect(drillOf(pageOf(text), folder)).toMatchObject({ marks: [0, 1], declared: 1, total: 3 });
  });

  it.each([
    ['the command', text.replace('wc -l list', 'wc -c list')],
    ['the words of the step', text.replace('1. Count', '1. Count them')],
    ['what is expected', text.replace('> 0', '> 1')],
  ])('goes with an edit of %s', (_what, edited) => {
    write();
    expect(drillOf(pageOf(edited), folder).marks).toEqual([0]);
  });

  it('is said of the pages that have a receipt, by their ids', () => {
    write();
    expect(drilledPages(folder)).toEqual(['shop/counter']);
    expect([isDrilled(folder, 'shop/counter'), isDrilled(folder, 'shop/till')]).toEqual([
      true,
      false,
    ]);
    expect([drilledPages(join(folder, 'none')), isDrilled(undefined, 'shop/counter')]).toEqual([
      [],
      false,
    ]);
  });

  it('is nothing without a receipt', () => {
    expect(drillOf(pageOf(text), folder)).toMatchObject({ passed: 0, total: 3 });
  });

  it('is not taken from a receipt that somebody wrote', () => {
    write({ date: '2027-01-01' });
    expect(() => drillOf(pageOf(text), folder)).toThrow('Drill again: npm run drill');
  });
});
