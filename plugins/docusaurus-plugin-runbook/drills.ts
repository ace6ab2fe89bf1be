import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
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
  const { id } = page.playbook;
  const receipt = isDrilled(drillsDir, id) ? readReceipt(receiptOf(drillsDir, id)) : undefined;
  return drilledNow(receipt, fences);
}

/** Whether there is a receipt of the page. */
export function isDrilled(drillsDir: string | undefined, page: string): boolean {
  return drillsDir !== undefined && existsSync(receiptOf(drillsDir, page));
}

/** The pages with a receipt; none where the folder is missing. */
export function drilledPages(drillsDir: string): string[] {
  if (!existsSync(drillsDir)) return [];
  return readdirSync(drillsDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length).replaceAll(sep, '/'))
    .sort();
}

function receiptOf(drillsDir: string, page: string): string {
  return join(drillsDir, `${page}.json`);
}

function readReceipt(file: string): DrillReceipt {
  const { hash, ...content } = JSON.parse(readFileSync(file, 'utf8')) as DrillReceipt;
  if (hash !== receiptHash(content)) {
    throw new Error(`${file}: the receipt is not what its drill wrote. Drill again: npm run drill`);
  }
  return { ...content, hash };
}
