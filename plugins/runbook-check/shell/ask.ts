import type { Arg } from 'remark-runbook';
import type { Link, Stage } from './collect.ts';

/** `docker logs`: the name and subcommands of a call, in words. */
export const nameOf = ({ name }: Link): string => name;

/** Whether a call is one of these tools, or one of these tools with a subcommand. */
export function isCall({ name, call }: Link, ...names: readonly string[]): boolean {
  const [tool] = call.path;
  for (const one of names) if (one === name || one === tool) return true;
  return false;
}

/** The words after the name and its subcommands, placeholders masked. */
export const wordsOfCall = ({ call }: Link): string[] => call.rest.map(({ value }) => value.text);

/** Whether one of its words is this option: `-f`, `-nf`, `--follow`, `--follow=name`. */
export function hasOption(link: Link, short: string, ...long: readonly string[]): boolean {
  return wordsOfCall(link).some(
    (word) =>
      (short !== '' &&
        /^-[a-zA-Z]/.test(word) &&
        /^-[a-zA-Z0-9]*/.exec(word)?.[0].includes(short)) ||
      long.some((name) => word === name || word.startsWith(`${name}=`)),
  );
}

/** The value of an option, joined or apart: `-p x`, `-px`, `--pass x`, `--pass=x`. */
export function optionValue(link: Link, names: readonly string[]): Arg | undefined {
  // Of all its words: options may stand before a subcommand.
  const index = link.args.findIndex(({ value }) => names.includes(value.text));
  return index < 0 ? undefined : link.args[index + 1];
}

/** The stage its output goes to. */
export function nextStage(stage: Stage): Stage | undefined {
  const index = stage.pipe?.stages.indexOf(stage) ?? -1;
  return index < 0 ? undefined : stage.pipe?.stages[index + 1];
}

/** The last of the calls in a stage: what runs in the end. */
export const innermost = (stage: Stage): Link | undefined => stage.links.at(-1);

const greps = /^(?:z|e|f)?grep$|^rg$|^ag$/;

/** The pattern of a grep, if the stage is one. */
export function grepOf(stage: Stage | undefined): { link: Link; pattern: Arg } | undefined {
  const link = stage && innermost(stage);
  if (!link || !greps.test(link.call.path[0] ?? '')) return undefined;
  const pattern = optionValue(link, ['-e', '--regexp']) ?? link.call.operands[0];
  return pattern && { link, pattern };
}
