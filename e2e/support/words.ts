import type { ParsedPage } from 'remark-runbook';
import type { CommandBlock, Playbook, Step } from 'runbook-model';
import { expect } from 'vitest';

/** What a step shows, in the order it shows it. */
export function wordsOfStep({ title, blocks }: Step): string[] {
  return [title, ...blocks.flatMap(wordsOfBlock)];
}

/** What a block of commands shows, in the order it shows it. */
export function wordsOfBlock({ commands, ...facts }: CommandBlock): string[] {
  const { danger, undo, on, as, needs, leave, expect } = facts;
  const above = [danger, undo, on, as, needs, leave];
  const rows = commands.flatMap(({ label, text }) => [label, text]);
  return [...above, ...rows, expect].filter((words) => words !== undefined);
}

/** What the lists of a page say beside their steps. */
export function wordsOfLists({ playbook }: Pick<ParsedPage, 'playbook'>): string[] {
  return playbook.lists.flatMap((list: Playbook['lists'][number]) => [
    ...(list.onlyIf ? [list.onlyIf] : []),
    ...(list.escalation ? ['Not better', 'Escalate to'] : []),
  ]);
}

/** Fails with the first piece that does not stand behind the one before it. */
export function expectInOrder(text: string, pieces: readonly string[]): void {
  const rest = plain(text);
  let from = 0;
  for (const piece of pieces.map(plain)) {
    const at = rest.indexOf(piece, from);
    expect(at, `"${piece}" after "${rest.slice(Math.max(0, from - 60), from)}"`).not.toBe(-1);
    from = at + piece.length;
  }
}

/** White space says nothing here: elements stand beside one another without any. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
