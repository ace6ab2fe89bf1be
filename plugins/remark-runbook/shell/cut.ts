import type { Command, Slot } from 'runbook-model';
import { shown, slotsIn, sourceEnd, sourceOffset } from './code.ts';
import { type Quoting, quotingOf } from './contexts.ts';
import { effectOf, worst } from './effect.ts';
import { glued } from './glued.ts';
import { labelOf } from './groups.ts';
import { type Normal, normalise } from './normalise.ts';
import { heredocsOf } from './parse.ts';
import { type ReadScript, readScript } from './script.ts';
import { unseenIn } from './unseen.ts';
import { variablesOf } from './variables.ts';

/** A command with the offsets of its text in the source of its block. */
interface CutCommand extends Command {
  start: number;
  end: number;
}

interface Problem {
  /** What was found and what to do, for people. */
  message: string;
  /** Offsets in the source, half open. */
  start: number;
  end: number;
}

export interface CutResult {
  commands: CutCommand[];
  problems: Problem[];
}

/**
 * Cuts a fenced block of shell into commands: no prompts, output or comments; pipelines, lists,
 * loops and here-documents whole; statements on one line together. Never throws. A block that no
 * shell could read becomes one command with all of its text, and a problem.
 *
 * @param quoting `false`: the quoting of placeholders is not worked out, nor what here-documents there
 * are in texts that are read again
 */
export function cutCommands(source: string, quoting = true): CutResult {
  try {
    return cut(readScript(source), quoting);
  } catch (error) {
    // Thousands of open brackets exhaust the stack of the parser: the only way it fails.
    if (!(error instanceof RangeError)) throw error;
    return unread(normalise(source), 'it nests too deep', 0);
  }
}

function cut(read: ReadScript, wantsQuoting: boolean): CutResult {
  const { code, slots, script, error, comments, groups } = read;
  if (error) return unread(read, error.message, error.at);
  const quoting: Quoting = wantsQuoting
    ? quotingOf(code, script, slots)
    : { contexts: new Map(), heredocs: [] };
  const unseen = unseenIn(code.source);
  const known = new Set<string>();
  const masked = (start: number, end: number) => slotsIn(code, slots, start, end).length > 0;

  const commands = groups.map((group): CutCommand => {
    const { statements, start, end } = group;
    const from = sourceOffset(code, start);
    const to = sourceEnd(code, end);
    const label = labelOf(code.text, group, comments);
    const verdicts = statements.map((one) => effectOf(code, one));
    if (unseen.some((one) => one.start < to && from < one.end)) {
      verdicts.push({ effect: 'unknown' });
    }
    const { effect, because } = worst(verdicts);
    const heredocs = statements.flatMap(heredocsOf).map((one) => one.delimiter?.value ?? '');
    for (const { at, delimiter } of quoting.heredocs) {
      if (from <= at && at < to) heredocs.push(delimiter);
    }
    return {
      text: shown(code, start, end),
      ...(label && { label }),
      effect,
      ...(because && { because }),
      slots: slotsIn(code, slots, start, end).map(
        ({ slot, at }): Slot => ({
          name: slot.name,
          start: at - start,
          end: at - start + (slot.end - slot.start),
          contexts: quoting.contexts.get(slot.start) ?? ['opaque'],
        }),
      ),
      heredocs: [...new Set(heredocs)],
      variables: [...new Set(statements.flatMap((one) => variablesOf(one, masked, known)))],
      start: from,
      end: to,
    };
  });
  return { commands, problems: [...unseen, ...glued(code, script, slots)] };
}

/** A block that could not be read: nothing of it is lost, and nothing is known of it. */
function unread({ code, slots }: Normal, reason: string, at: number): CutResult {
  const { source } = code;
  const text = source.trim();
  const start = source.indexOf(text);
  const heredocs = [...text.matchAll(/<<-?[ \t]*['"\\]?([\w.-]+)/g)].map((match) => match[1] ?? '');
  const command: CutCommand = {
    text,
    effect: 'unknown',
    slots: slots.map((slot) => ({
      name: slot.name,
      start: slot.start - start,
      end: slot.end - start,
      contexts: ['opaque'],
    })),
    heredocs: [...new Set(heredocs)],
    variables: [],
    start,
    end: start + text.length,
  };
  const message = `No shell can run this block as it stands: ${reason}.`;
  const problem = { message, start: sourceOffset(code, at), end: source.length };
  return { commands: text ? [command] : [], problems: [...unseenIn(source), problem] };
}
