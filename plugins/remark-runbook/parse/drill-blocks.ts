import { createHash } from 'node:crypto';
import type { CommandBlock, DrillReceipt, Step } from 'runbook-model';
import type { ParsedPage } from './parsed-page.ts';

/** One fence of commands as a drill and its receipt know it. */
export interface DrillBlock {
  /** The id of its step, or `#` and the anchor of the section it stands in. */
  step: string;
  /** Which fence of that step or section it is, from 1. */
  fence: number;
  /** The anchor of its section; empty above the first heading. */
  section: string;
  /** Of all that its step says, and of what a drill expects: another hash, another receipt. */
  hash: string;
  block: CommandBlock;
}

/** Every fence of commands of a page, in its order. Their place in it numbers them. */
export function drillBlocks({ playbook, blocks, sectionOf }: ParsedPage): DrillBlock[] {
  const stepOf = new Map<CommandBlock, Step>(
    playbook.lists.flatMap(({ steps }) =>
      steps.flatMap((step) => step.blocks.map((block) => [block, step] as const)),
    ),
  );
  const counts = new Map<string, number>();
  return [...blocks.values()].map((block) => {
    const section = sectionOf.get(block) ?? '';
    const own = stepOf.get(block);
    const step = own?.id ?? `#${section}`;
    const fence = (counts.get(step) ?? 0) + 1;
    counts.set(step, fence);
    return { step, fence, section, hash: hashOf(block, own?.hash), block };
  });
}

/** The one signature of a receipt: the hash of all the rest of it, 64 hexadecimal digits. */
export function receiptHash(content: Omit<DrillReceipt, 'hash'>): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function hashOf({ commands, on, drill }: CommandBlock, step = ''): string {
  const said = [step, on, drill, ...commands.map(({ text }) => text)];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12);
}
