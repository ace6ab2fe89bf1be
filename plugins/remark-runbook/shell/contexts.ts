import type { QuoteContext } from 'runbook-model';
import {
  type Command,
  forEachChild,
  type HereDoc,
  type HereString,
  type Pipeline,
  type SyntaxNode,
  type Word,
  type WordPart,
} from 'unbash';
import { type Code, type RawSlot, slotsIn, sourceOffset } from './code.ts';
import { bodyOf } from './input.ts';
import { heredocsOf, parse, reach } from './parse.ts';
import { type Reader, readerOf, readsInput } from './readers.ts';
import { insideString } from './sql.ts';
import type { Language } from './tools.ts';
import { type Call, callOf } from './unwrap.ts';
import { argsOf, joined, unquote } from './words.ts';

/** By the offset of the slot in the source; absent: opaque. */
type Contexts = Map<number, QuoteContext[]>;

const isInput = (node: SyntaxNode): node is HereDoc | HereString =>
  node.type === 'HereDoc' || node.type === 'HereString';

export interface Quoting {
  contexts: Contexts;
  /** Delimiters of here-documents inside texts that are read again, with their source offsets. */
  heredocs: { at: number; delimiter: string }[];
}

/**
 * Finds the quoting each placeholder stands in, innermost first. Only places we are sure of get a
 * context that lets every value through.
 */
export function quotingOf(code: Code, node: SyntaxNode, slots: readonly RawSlot[]): Quoting {
  const level: Contexts = new Map();
  const inner: Contexts = new Map();
  const heredocs: Quoting['heredocs'] = [];

  const set = (pos: number, end: number, context: QuoteContext) => {
    for (const { slot } of slotsIn(code, slots, pos, end)) level.set(slot.start, [context]);
  };
  /** A text of this level is read again. */
  const reread = (text: Code, language: Language) => {
    const found = language === 'shell' ? shell(text) : new Map();
    for (const { slot, at, hidden } of slotsIn(text, slots, 0, text.text.length, true)) {
      const sql = language === 'sql' && insideString(text.text, at);
      // What an expansion prints is read again unquoted, whatever it was quoted for.
      const contexts: QuoteContext[] = sql && !hidden ? ['sql'] : ['opaque'];
      inner.set(slot.start, (!hidden && found.get(slot.start)) || contexts);
    }
  };
  const shell = (text: Code): Contexts => {
    const { script, error } = parse(text.text);
    if (error) return new Map();
    const found = quotingOf(text, script, slots);
    for (const { delimiter, pos } of heredocsOf(script)) {
      heredocs.push({ at: sourceOffset(text, pos), delimiter: delimiter?.value ?? '' });
    }
    heredocs.push(...found.heredocs);
    return found.contexts;
  };
  const parts = (list: readonly WordPart[], literal: QuoteContext) => {
    for (const part of list) visitPart(part, literal);
  };
  const visitPart = (part: WordPart, literal: QuoteContext) => {
    switch (part.type) {
      case 'Literal':
        return set(part.pos, part.end, literal);
      case 'SingleQuoted':
        return set(part.pos, part.end, 'single');
      case 'DoubleQuoted':
        return parts(part.parts, 'double');
      case 'BraceExpansion':
        return /['"\\$`]/.test(part.text) ? undefined : set(part.pos, part.end, 'bare');
      case 'CommandExpansion':
      case 'ProcessSubstitution':
        // `$(…)` starts afresh; in backticks a backslash means something else.
        if (part.script && part.script.source === undefined && !part.text.startsWith('`')) {
          visit(part.script);
        }
    }
  };
  const word = (one: Word) =>
    one.parts ? parts(one.parts, 'bare') : set(one.pos, one.end, 'bare');

  const runs = (call: Call) => {
    for (const { language, words } of call.texts) reread(joined(words), language);
    for (const args of call.commands) {
      const next = callOf(args);
      if (next) runs(next);
      // They replace `{}` wherever it stands.
      if (call.tool?.replaces) for (const arg of args) reread(arg.value, 'code');
    }
  };
  const command = (one: Command) => {
    if (one.name) word(one.name);
    for (const child of [...one.prefix, ...one.suffix]) if (!isInput(child)) visit(child);
    const call = callOf(argsOf(code, one));
    if (call) runs(call);
    for (const redirect of one.redirects) if (isInput(redirect)) input(redirect, readerOf(call));
  };
  const input = (redirect: HereDoc | HereString, reader: Reader) => {
    if (redirect.type === 'HereString') {
      if (!redirect.target) return;
      word(redirect.target);
      if (reader !== 'data') reread(unquote(code, redirect.target), reader);
      return;
    }
    const { body, delimiter } = redirect;
    if (delimiter?.quoted) set(body.pos, body.end, 'heredoc-quoted');
    else if (body.parts) parts(body.parts, 'heredoc');
    else set(body.pos, body.end, 'heredoc');
    if (reader !== 'data') reread(bodyOf(code, redirect), reader);
  };
  const pipeline = (one: Pipeline) => {
    const last = one.commands.findLastIndex((member) => readsInput(code, member));
    for (const member of one.commands.slice(0, Math.max(last, 0))) {
      for (const { slot } of slotsIn(code, slots, member.pos, reach(member))) {
        inner.set(slot.start, ['opaque', ...(inner.get(slot.start) ?? [])]);
      }
    }
  };
  const visit = (one: SyntaxNode): void => {
    switch (one.type) {
      case 'Word':
        word(one);
        break;
      case 'HereDoc':
      case 'HereString':
        // Of a loop or a group: nobody knows who reads it.
        input(one, 'code');
        break;
      case 'Command':
        command(one);
        break;
      case 'For':
      case 'Select':
        for (const item of one.wordlist ?? []) word(item);
        visit(one.body);
        break;
      case 'Function':
      case 'ArithmeticFor':
        visit(one.body);
        break;
      case 'Assignment':
        // Not its name, not its index.
        for (const value of one.value.type === 'Word' ? [one.value] : one.value.elements)
          word(value);
        break;
      case 'ArithmeticCommand':
        break;
      default:
        forEachChild(one, visit);
        if (one.type === 'Pipeline') pipeline(one);
    }
  };
  visit(node);

  for (const [start, contexts] of inner) {
    level.set(start, [...contexts, ...(level.get(start) ?? ['opaque'])] as QuoteContext[]);
  }
  return { contexts: level, heredocs };
}
