import { Kept, sourceOffset } from 'remark-runbook';
import type { Block } from '../block.ts';
import { once } from '../once.ts';
import type { Page } from '../page.ts';
import type { ShellBlock } from './block.ts';

/** A comment on lines of its own, or a command with what is known of it; offsets of the block. */
export interface Entry {
  kind: 'comment' | 'command';
  /** A comment without its sign. */
  text: string;
  start: number;
  end: number;
  /** The command changes something; to know that takes longer than all the rest. */
  readonly changes: boolean;
  /** It is no more than a command: no `if`, no `||`. */
  plain: boolean;
}

// Several rules ask for it.
const known = new Kept<ShellBlock, readonly Entry[]>();

/** What a block says, from top to bottom; what stands inside of loops and functions left out. */
export function outlineOf(page: Page, block: Block, shell: ShellBlock): readonly Entry[] {
  return known.of(shell, () => findOutline(page, block, shell));
}

function findOutline(page: Page, block: Block, shell: ShellBlock): Entry[] {
  const { script, code, comments } = shell;
  if (!script) return [];
  const commands = script.commands.map((node): Entry => {
    const start = sourceOffset(code, node.pos);
    const end = sourceOffset(code, node.end - 1) + 1;
    const text = code.text.slice(node.pos, node.end);
    const plain = node.command.type === 'Command' || node.command.type === 'Pipeline';
    return {
      kind: 'command',
      text,
      start,
      end,
      plain,
      get changes() {
        return changing().some((at) => start <= at && at < end);
      },
    };
  });
  const changing = once(() => changesOf(page, block, code.source));
  const own = comments.filter(
    ({ start }) =>
      /(?:^|\n)[ \t]*$/.test(code.source.slice(0, start)) &&
      !commands.some((one) => one.start < start && start < one.end),
  );
  const said = own.map(
    ({ text, start, end }): Entry => ({
      kind: 'comment',
      text,
      start,
      end,
      changes: false,
      plain: false,
    }),
  );
  return [...commands, ...said].sort((a, b) => a.start - b.start);
}

/** Where the commands of a block stand that change something. */
function changesOf(page: Page, block: Block, source: string): number[] {
  const found: number[] = [];
  let from = 0;
  for (const { text, effect } of page.parsed.blocks.get(block.node)?.commands ?? []) {
    const at = source.indexOf(text.split('\n')[0] ?? '', from);
    if (at < 0) continue;
    from = at + 1;
    if (effect === 'change') found.push(at);
  }
  return found;
}
