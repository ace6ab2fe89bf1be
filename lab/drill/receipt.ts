import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DrillBlock, receiptHash } from 'remark-runbook';
import { type DrilledFence, type DrillReceipt, looksAtOutput } from 'runbook-model';
import { LabError } from '../describe/load.ts';
import type { RunResult } from './result.ts';

/** What is the same for every receipt of one drill. */
export interface Circumstances {
  /** `YYYY-MM-DD`, UTC. */
  date: string;
  commit: string;
  backend: string;
  isolation: string;
}

/** The receipt of a page after all its runs. */
export function makeReceipt(
  page: string,
  blocks: readonly DrillBlock[],
  runs: readonly RunResult[],
  circumstances: Circumstances,
): DrillReceipt {
  const checked = runs.flatMap((run) => run.checked).filter((one) => one.page === page);
  const commands = blocks.map(({ step, fence, hash, block }): DrilledFence => {
    const place = { step, fence, hash };
    const reason = block.drill?.notDrilled;
    if (reason !== undefined) return { ...place, result: 'declared', why: reason };
    const mine = checked.filter((one) => one.step === step && one.fence === fence);
    const failed = mine.find((one) => one.failed !== undefined);
    if (failed) return { ...place, result: 'failed', why: failed.failed ?? '' };
    if (mine.length === 0) return { ...place, result: 'missing', why: 'no run came to it' };
    return {
      ...place,
      result: 'passed',
      by: looksAtOutput(block.drill ?? {}) ? 'output' : 'status',
    };
  });
  const content = {
    version: 1 as const,
    page,
    ...circumstances,
    versions: [...new Set(runs.flatMap(({ versions }) => versions))],
    runs: runs.map(({ title, failed }) => ({ title, ...(failed !== undefined && { failed }) })),
    commands,
  };
  return { ...content, hash: receiptHash(content) };
}

/**
 * Puts a receipt in the place of the earlier one, which stays if that fails.
 *
 * @throws LabError when it cannot be written, such as on a full disk
 */
export function saveReceipt(file: string, receipt: DrillReceipt): void {
  const draft = `${file}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, `${JSON.stringify(receipt, null, 2)}\n`);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new LabError(`The receipt cannot be written to ${file}: ${(error as Error).message}`);
  }
}
