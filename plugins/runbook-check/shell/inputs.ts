import { bodyOf, type Code, joined, unquote } from 'remark-runbook';
import type { Redirection } from 'unbash';
import { hasOption, innermost, isCall, nextStage } from './ask.ts';
import type { Stage } from './collect.ts';

/** A text that a block hands to somebody else. */
export interface Input {
  text: Code;
  /** Whose standard input it is; nothing where it is written to a file. */
  reader: Stage | undefined;
  /** The file it is written to. */
  file: string | undefined;
}

/** Where the texts of a command go: here-documents, here-strings, and what `echo` says. */
export function inputsOf(stage: Stage): Input[] {
  const link = innermost(stage);
  if (!link) return [];
  const given = stage.node.redirects.flatMap((one) => textOf(stage, one));
  if (isCall(link, 'cat', 'tee')) return given.map((text) => passedOn(stage, text));
  const said = saidBy(stage);
  if (said && nextStage(stage)) return [passedOn(stage, said)];
  return given.map((text) => ({ text, reader: stage, file: undefined }));
}

function textOf({ code }: Stage, redirect: Redirection): Code[] {
  if (redirect.type === 'HereDoc') return [bodyOf(code, redirect)];
  if (redirect.type === 'HereString' && redirect.target) return [unquote(code, redirect.target)];
  return [];
}

/** `cat` and `tee` hand on what they read. */
function passedOn(stage: Stage, text: Code): Input {
  const link = innermost(stage);
  const target = stage.node.redirects.find(
    (one) => one.type === 'Redirect' && /^>/.test(one.operator),
  );
  const file =
    target?.type === 'Redirect'
      ? target.target?.value
      : link && isCall(link, 'tee')
        ? link.call.operands[0]?.value.text
        : undefined;
  return { text, reader: file ? undefined : nextStage(stage), file };
}

/** The words of `echo 'SELECT 1' | psql`. */
function saidBy(stage: Stage): Code | undefined {
  const link = innermost(stage);
  if (!link || stage.links.length > 1) return undefined;
  const { rest, operands } = link.call;
  if (isCall(link, 'printf')) {
    const [only, ...others] = operands;
    return only && others.length === 0 && !/[%\\]/.test(only.value.text) ? only.value : undefined;
  }
  if (!isCall(link, 'echo') || hasOption(link, 'e')) return undefined;
  const words = rest.filter(({ value }) => !/^-[neE]+$/.test(value.text));
  return words.length > 0 ? joined(words) : undefined;
}
