import type { SyntaxNode } from 'unbash';
import type { Code } from './code.ts';
import { parse, walk } from './parse.ts';
import type { Language } from './tools.ts';
import { type Call, callOf } from './unwrap.ts';
import { argsOf, joined, lineOf } from './words.ts';

/** What becomes of a text on somebody's standard input. `code`: nobody knows, so the worst. */
export type Reader = Language | 'data';

/** Who reads the standard input of a command, in the end. */
export function readerOf(call: Call | undefined): Reader {
  if (!call) return 'data';
  const [args] = call.commands;
  if (args) return readerOf(callOf(args));
  const [text] = call.texts;
  if (text?.language === 'shell') {
    const code = joined(text.words);
    const [only, ...others] = parse(code.text).script.commands;
    if (only?.command.type !== 'Command' || others.length > 0) return 'code';
    return readerOf(callOf(argsOf(code, only.command)));
  }
  if (call.stdin) return call.stdin;
  const { effect, changes } = call.tool ?? {};
  // What `curl -d @-` sends is somebody's JSON.
  const reads = effect === 'read' && !changes?.test(lineOf(call.words));
  return reads ? 'data' : 'code';
}

/** Whether what comes through a pipe may be read as a language, or be cut into words. */
export function readsInput(code: Code, member: SyntaxNode): boolean {
  if (member.type !== 'Command' || feedsReader(code, member)) return true;
  const call = callOf(argsOf(code, member));
  return runsXargs(call) || readerOf(call) !== 'data';
}

/** Whether `>(…)` hands what a command prints to somebody who reads it as a language. */
export function feedsReader(code: Code, command: SyntaxNode): boolean {
  let feeds = false;
  if (!code.text.slice(command.pos, command.end).includes('>(')) return feeds;
  walk(command, (one) => {
    if (one.type !== 'ProcessSubstitution' || one.operator !== '>') return;
    const commands = one.script?.commands ?? [];
    feeds ||= commands.length !== 1 || commands.some((each) => readsInput(code, each.command));
  });
  return feeds;
}

function runsXargs(call: Call | undefined): boolean {
  if (!call) return false;
  return call.path[0] === 'xargs' || call.commands.some((args) => runsXargs(callOf(args)));
}
