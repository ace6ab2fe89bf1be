import type { Command } from 'runbook-model';
import type { Statement } from 'unbash';
import { type Code, type RawSlot, shown, slotsIn, sourceOffset } from './code.ts';
import { type Comment, commentsOf } from './comments.ts';
import { quotingOf } from './contexts.ts';
import { effectOf } from './effect.ts';
import { normalise } from './normalise.ts';
import { heredocsOf, parse, reach } from './parse.ts';
import { variablesOf } from './variables.ts';
import { glued } from './glued.ts';

/** A command with the offsets of its text in the source of its block. */
export interface CutCommand extends Command {
  start: number;
  end: number;
}

export interface Problem {
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

/** Statements that are one command for the reader, who sees lines. */
interface Group {
  statements: Statement[];
  start: number;
  end: number;
}

/**
 * Cuts a fenced block of shell into commands: no prompts, output or comments; pipelines, lists,
 * loops and here-documents whole; statements on one line together. Never throws. A block that no
 * shell could read becomes one command with all of its text, and a problem.
 */
export function cutCommands(source: string): CutResult {
  const { code, slots } = normalise(source);
  const { script, error } = parse(code.text);
  if (error) {
    const at = sourceOffset(code, error.at);
    const message = `This is no complete shell: ${error.message}.`;
    return { commands: whole(source, slots), problems: [{ message, start: at, end: source.length }] };
  }
  const comments = commentsOf(code.text, script);
  const quoting = quotingOf(code, script, slots);
  const known = new Set<string>();
  const commands = groups(code.text, script.commands).map((group) => {
    const { statements, start, end } = group;
    const text = shown(code, start, end);
    const label = labelOf(code, group, comments);
    const verdicts = statements.map((statement) => effectOf(code, statement));
    const verdict =
      verdicts.find(({ effect }) => effect === 'change') ??
      verdicts.find(({ effect }) => effect === 'unknown') ?? { effect: 'read' as const };
    return {
      text,
      ...(label && { label }),
      effect: verdict.effect,
      ...(verdict.because && { because: verdict.because }),
      slots: slotsIn(code, slots, start, end).map(({ slot, at }) => ({
        name: slot.name,
        start: at - start,
        end: at - start + (slot.end - slot.start),
        contexts: quoting.contexts.get(slot.start) ?? ['opaque' as const],
      })),
      heredocs: [...new Set(statements.flatMap(delimiters))],
      variables: [...new Set(statements.flatMap((one) => variablesOf(one, known)))],
      start: sourceOffset(code, start),
      end: sourceOffset(code, end - 1) + 1,
    };
  });
  return { commands, problems: glued(code, script, slots) };
}

function whole(source: string, slots: RawSlot[]): CutCommand[] {
  const text = source.trim();
  if (!text) return [];
  const start = source.indexOf(text);
  return [
    {
      text,
      effect: 'unknown',
      slots: slots.map(({ name, ...slot }) => ({
        name,
        start: slot.start - start,
        end: slot.end - start,
        contexts: ['opaque'],
      })),
      heredocs: [],
      variables: [],
      start,
      end: start + text.length,
    },
  ];
}

const delimiters = (statement: Statement) =>
  heredocsOf(statement).map(({ delimiter }) => delimiter?.value ?? '');

/** Puts statements together that share a line. */
function groups(text: string, statements: readonly Statement[]): Group[] {
  const found: Group[] = [];
  for (const statement of statements) {
    const end = reach(statement);
    const last = found.at(-1);
    if (last && !/(?<!\\)\n/.test(text.slice(last.end, statement.pos))) {
      last.statements.push(statement);
      last.end = Math.max(last.end, end);
    } else found.push({ statements: [statement], start: statement.pos, end });
  }
  return found;
}

/** The comment lines directly above, joined; else the comment behind. */
function labelOf({ text }: Code, { start, end }: Group, comments: Comment[]): string {
  const above: string[] = [];
  let top = text.lastIndexOf('\n', start - 1) + 1;
  for (const comment of comments.filter((one) => one.end < start).reverse()) {
    const line = text.lastIndexOf('\n', comment.start - 1) + 1;
    if (comment.end + 1 !== top || text.slice(line, comment.start).trim()) break;
    if (!text.startsWith('#!', comment.start)) above.unshift(comment.text);
    top = line;
  }
  if (above.some(Boolean)) return above.filter(Boolean).join(' ');
  const behind = comments.find((one) => one.start >= end);
  return behind && !text.slice(end, behind.start).includes('\n') ? behind.text : '';
}
