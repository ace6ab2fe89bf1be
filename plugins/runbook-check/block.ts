import type { Code, ListItem, Parents } from 'mdast';
import { isShellFence } from 'remark-runbook';
import type { Lines } from './lines.ts';
import { readShell, type ShellBlock } from './shell/block.ts';
import { isQuoted } from './visit.ts';

/** A fenced block with the way from its text back to the file. */
export interface Block {
  node: Code;
  /** The innermost list item it stands in. */
  item: ListItem | undefined;
  /** It repeats what a source said, and is not to be run. */
  quoted: boolean;
  /** File offset of an offset of the block's text. */
  place(offset: number): number;
  /** Its commands, if its language is a shell's and it is to be run. */
  shell: ShellBlock | undefined;
}

/** Nothing for an indented block: it says no language, and means many things. */
export function blockOf(node: Code, parents: readonly Parents[], lines: Lines): Block | undefined {
  const start = node.position?.start;
  if (!start || !/[`~]/.test(lines.text[start.offset ?? 0] ?? '')) return undefined;
  const quoted = isQuoted(parents);
  const item = parents.findLast((one): one is ListItem => one.type === 'listItem');
  const runs = !quoted && isShellFence(node);
  let shell: ShellBlock | undefined;
  return {
    node,
    item,
    quoted,
    place: (offset) => placeOf(node.value, offset, start.line, lines),
    get shell() {
      if (runs) shell ??= readShell(node.value);
      return shell;
    },
  };
}

/** Every line of a fenced block is the end of its line in the file: whatever indents it comes first. */
function placeOf(value: string, offset: number, fenceLine: number, lines: Lines): number {
  const before = value.slice(0, offset);
  const row = before.split(/\r\n|\n|\r/).length;
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const rest = /^[^\r\n]*/.exec(value.slice(lineStart))?.[0].length ?? 0;
  const { start, end } = lines.span(fenceLine + row);
  return Math.max(start, end - rest + (offset - lineStart));
}
