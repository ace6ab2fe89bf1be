import type { Code } from 'mdast';
import {
  type Command,
  type CommandBlock,
  expectationAttributes,
  readExpectation,
} from 'runbook-model';
import { cutCommands } from '../shell/index.ts';
import { isPlain } from '../shell/unseen.ts';
import { readFenceMeta } from './fence.ts';
import { hiddenIn, isHidden, lookalikesIn } from './hidden.ts';
import type { PageProblem } from './parsed-page.ts';

/**
 * A fence of commands as the model has it; no block if there is nothing to run in it.
 *
 * @param shown `false`: see {@link PageContext}
 */
export function readBlock(
  node: Code,
  shown = true,
): { block?: CommandBlock; problems: PageProblem[] } {
  const problems: PageProblem[] = [];
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const report = (message: string, level: PageProblem['level'], at?: number) =>
    problems.push({ message, level, ...(at === undefined ? { line, column } : placeOf(node, at)) });

  const meta = readFenceMeta(node.meta);
  for (const message of meta.problems) report(message, 'error');
  const { effect, ...facts } = meta.attributes;
  const { expectation: drill, problems: unread } = readExpectation(facts, facts.expect);
  for (const message of unread) report(message, 'error');
  for (const key of expectationAttributes) delete facts[key];

  for (const { message, level, at } of hiddenIn(node.value)) report(message, level, at);
  // What is no plain text is looked at more closely.
  const cut = shown ? cutOnce(node.value) : cutCommands(node.value, !isPlain(node.value));
  for (const { message, start, end } of cut.problems) {
    // Those are reported above, and as errors.
    if (!isHidden(node.value.slice(start, end))) report(message, 'warning');
  }
  const commands = cut.commands.map(({ start, end, ...command }) => {
    for (const { message, level, at } of lookalikesIn(
      node.value.slice(start, end),
      command.heredocs,
    ))
      report(message, level, start + at);
    return effect === 'read' || effect === 'change' ? withEffect(command, effect) : command;
  });
  if (commands.length === 0) return { problems };
  return { block: { commands, line, ...facts, ...(drill && { drill }) }, problems };
}

// A site reads each page twice in one process, for the board and to render it.
const mostCuts = 5000;
const cuts = new Map<string, ReturnType<typeof cutCommands>>();

function cutOnce(text: string): ReturnType<typeof cutCommands> {
  const cut = cuts.get(text) ?? cutCommands(text);
  if (cuts.size >= mostCuts) cuts.clear();
  cuts.set(text, cut);
  return cut;
}

/** The place in the file of an offset in a fence's text. */
function placeOf({ position, value }: Code, at: number): { line: number; column: number } {
  const { line = 1, column = 1 } = position?.start ?? {};
  const before = value.slice(0, at).split('\n');
  return { line: line + before.length, column: column + (before.at(-1)?.length ?? 0) };
}

function withEffect(command: Command, effect: 'read' | 'change'): Command {
  const { because, ...rest } = command;
  return effect === 'read' ? { ...rest, effect } : { ...rest, effect, ...(because && { because }) };
}
