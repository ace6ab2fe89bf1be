import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drillBlocks, type ParsedPage, receiptHash } from 'remark-runbook';
import { type Drilled, type DrillReceipt, drilledNow } from 'runbook-model';

/**
 * What the last drill of a page says of the page as it is now.
 *
 * @param drillsDir the folder of receipts, one `<page>.json` each
 * @returns without a date if it was never drilled
 * @throws Error when the receipt is none, or was written by hand
 */
export function drillOf(page: ParsedPage, drillsDir: string): Drilled {
  const fences = drillBlocks(page).map(({ step, fence, hash, block }) => ({
    step,
    fence,
    hash,
    declared: block.drill?.notDrilled !== undefined,
  }));
  const file = join(drillsDir, `${page.playbook.id}.json`);
  return drilledNow(existsSync(file) ? readReceipt(file) : undefined, fences);
}

function readReceipt(file: string): DrillReceipt {
  const { hash, ...content } = JSON.parse(readFileSync(file, 'utf8')) as DrillReceipt;
  if (hash !== receiptHash(content)) {
    throw new Error(`${file}: the receipt is not what its drill wrote. Drill again: npm run drill`);
  }
  return { ...content, hash };
}
