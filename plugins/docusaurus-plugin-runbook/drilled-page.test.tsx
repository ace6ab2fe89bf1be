import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { blockData, drillBlocks, parsePageFile, receiptHash } from 'remark-runbook';
import type { DrillReceipt } from 'runbook-model';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DrilledProvider } from './client/drill.ts';
import { drillOf } from './drills.ts';
import Drilled from './theme/Runbook/Drilled/index.tsx';
import DrillMark from './theme/Runbook/DrillMark/index.tsx';

const text = `---
title: Till
---

1. Count the coins

   \`\`\`bash number="> 0"
   wc -l coins
   \`\`\`

2. Count the notes

   \`\`\`bash number="> 0"
   wc -l notes
   \`\`\`

3. Close the shop

   \`\`\`bash not-drilled="It closes the shop."
   reboot
   \`\`\`
`;
const pageOf = (source: string) => parsePageFile(source, 'shop/till.md', ['shop']);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-drilled-'));
  mkdirSync(join(folder, 'shop'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The receipt of a drill in which everything passed that can be drilled. */
function drilled(): void {
  const content: Omit<DrillReceipt, 'hash'> = {
    version: 1,
    page: 'shop/till',
    date: '2026-11-22',
    commit: '1234567',
    backend: 'native',
    isolation: 'a shop of its own',
    versions: ['Till 1.2, of brass', 'Coins 3'],
    runs: [{ title: 'the till is empty' }],
    commands: drillBlocks(pageOf(text)).map(({ step, fence, hash, block }) => ({
      step,
      fence,
      hash,
      result: block.drill?.notDrilled === undefined ? 'passed' : 'declared',
    })),
  };
  const receipt = { ...content, hash: receiptHash(content) };
  writeFileSync(join(folder, 'shop/till.json'), JSON.stringify(receipt));
}

/** What a reader of the page sees of its drill: the line at its head, then a mark a fence or none. */
function shown(source: string): string[] {
  const drill = drillOf(pageOf(source), folder);
  const html = (part: ReactNode) =>
    renderToStaticMarkup(
      <DrilledProvider value={drill.date === undefined ? null : drill}>{part}</DrilledProvider>,
    ).replace(/<[^>]*>/g, '');
  const marks = drillBlocks(pageOf(source)).map(({ block }, n) => {
    const { notDrilled } = blockData(block);
    return html(<DrillMark n={n} notDrilled={notDrilled} />);
  });
  return [html(<Drilled />), ...marks];
}

const declared = 'not drilled: It closes the shop.';
const head = (passed: number) =>
  `drilled on 22 Nov 2026 against Till 1.2 (native): ${passed} of 3 commands, 1 cannot run in the lab`;

it('a page shows its drill at its head and below each command that passed', () => {
  drilled();
  expect(shown(text)).toEqual([head(2), '✓ drilled', '✓ drilled', declared]);
});

it('an edited step loses its mark, and the others keep theirs', () => {
  drilled();
  const edited = text.replace('wc -l coins', 'wc -c coins');
  expect(shown(edited)).toEqual([head(1), '', '✓ drilled', declared]);
  const later = text.replace('1. Count the coins', '1. Open the till\n\n2. Count the coins');
  expect(shown(later)).toEqual([head(2), '✓ drilled', '✓ drilled', declared]);
});

it('a page that was never drilled says what no drill can run, and why', () => {
  expect(shown(text)).toEqual(['', '', '', declared]);
});
