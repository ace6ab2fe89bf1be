import type { QuoteContext } from 'runbook-model';
import {
  type Command,
  forEachChild,
  type HereDoc,
  type HereString,
  type ParameterExpansionPart,
  type Pipeline,
  type Redirection,
  type SyntaxNode,
  type TestBinaryExpression,
  type TestUnaryExpression,
  type Word,
  type WordPart,
} from 'unbash';
import { placesOf } from './builtins.ts';
import { type Code, expansionsOf, type RawSlot, slotsIn, sourceOffset } from './code.ts';
import { effectOf } from './effect.ts';
import { createFlow, expandedIn, type Flow, mentionedIn } from './flow.ts';
import { bodyOf } from './input.ts';
import { heredocsOf, parse, reach, walk } from './parse.ts';
import { feedsReader, type Reader, readerOf, readsInput } from './readers.ts';
import { stringsOf } from './sql.ts';
import type { Language } from './tools.ts';
import { betweenQuotes, readAgain } from './understood.ts';
import { type Call, callOf } from './unwrap.ts';
import { type Arg, argsOf, joined, unquote } from './words.ts';

/** By the offset of the slot in the source; absent: opaque. */
type Contexts = Map<number, QuoteContext[]>;

const isInput = (node: SyntaxNode): node is HereDoc | HereString =>
  node.type === 'HereDoc' || node.type === 'HereString';

/** Operators of `[[ ]]` that reckon with their operands, or take them for the name of a variable. */
const reckons = /^-(?:eq|ne|l[te]|g[te]|v|R)$/;

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
  // Nothing to fill in, and no here-document that a text could hide.
  if (slots.length === 0 && !code.text.includes('<')) return { contexts: new Map(), heredocs: [] };
  const flow = createFlow();
  const quoting = readLevel(code, node, slots, flow);
  for (const [slot, how] of flow.reached()) {
    quoting.contexts.set(slot, [how, ...(quoting.contexts.get(slot) ?? [])]);
  }
  return quoting;
}

function readLevel(code: Code, node: SyntaxNode, slots: readonly RawSlot[], flow: Flow): Quoting {
  const level: Contexts = new Map();
  const inner: Contexts = new Map();
  const heredocs: Quoting['heredocs'] = [];

  const set = (pos: number, end: number, context: QuoteContext) => {
    for (const { slot } of slotsIn(code, slots, pos, end)) level.set(slot.start, [context]);
  };
  /** What the shell makes of a value is read once more, nobody knows how, or as an expression. */
  const mark = (pos: number, end: number, context: 'opaque' | 'word' = 'opaque') => {
    for (const { slot } of slotsIn(code, slots, pos, end)) {
      inner.set(slot.start, [context, ...(inner.get(slot.start) ?? [])]);
    }
  };
  const text = (pos: number, end: number) => code.text.slice(pos, end);
  const slotsOf = (piece: Code) =>
    slotsIn(piece, slots, 0, piece.text.length, true).map(({ slot }) => slot.start);
  /** An expression: here a value may run what it says even in quotes. */
  const reckoned = (pos: number, end: number) => {
    set(pos, end, 'word');
    flow.read(mentionedIn(text(pos, end)), 'word');
  };
  /** A text of this level is read again. */
  const reread = (text: Code, language: Language | 'word') => {
    flow.read(expandedIn(expansionsOf(text)), language === 'word' ? 'word' : 'opaque');
    const found = language === 'shell' ? shell(text) : new Map();
    const isString = language === 'sql' ? stringsOf(text.text) : () => false;
    for (const { slot, at, hidden } of slotsIn(text, slots, 0, text.text.length, true)) {
      // What an expansion prints is read again unquoted, whatever it was quoted for.
      const contexts: QuoteContext[] =
        language === 'word' ? ['word'] : isString(at) && !hidden ? ['sql'] : ['opaque'];
      inner.set(slot.start, (!hidden && found.get(slot.start)) || contexts);
    }
  };
  const shell = (text: Code): Contexts => {
    const { script, error } = parse(text.text);
    if (error) return new Map();
    const found = readLevel(text, script, slots, flow);
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
        } else flow.read(expandedIn(part.text));
        return;
      case 'ArithmeticExpansion':
        return reckoned(part.pos, part.end);
      case 'ParameterExpansion':
        return parameter(part);
    }
  };
  const parameter = ({ pos, end, prefix, index, operation }: ParameterExpansionPart) => {
    const whole = text(pos, end);
    if (index) reckoned(index.pos, index.end);
    if (operation?.type === 'Slice') reckoned(operation.pos, operation.end);
    // Names of names, commands inside, and whatever else bash does with what a variable holds.
    if (prefix === '!' || operation?.type === 'Transform' || /[(`]/.test(whole)) {
      flow.read(mentionedIn(whole), 'word');
    }
  };
  const word = (one: Word) =>
    one.parts ? parts(one.parts, 'bare') : set(one.pos, one.end, 'bare');
  /** A word of a command: without quotes, what a variable holds becomes several words. */
  const split = (one: Word) => {
    word(one);
    for (const part of one.parts ?? []) {
      if (/^(Simple|Parameter)Expansion$/.test(part.type)) flow.read(expandedIn(part.text));
    }
  };

  const runs = (args: readonly Arg[], call: Call): string[] => {
    const { names, lists, fills } = placesOf(args, call, flow, slotsOf);
    for (const one of lists) reread(one, 'code');
    for (const one of names) reread(one, 'word');
    const own = functions.has(args[0]?.value.text ?? '');
    for (const one of own ? args.map(({ value }) => value) : readAgain(call, args)) {
      reread(one, 'code');
    }
    for (const { language, words } of call.texts) reread(joined(words), language);
    for (const args of call.commands) {
      const next = callOf(args);
      if (next) fills.push(...runs(args, next));
      // They replace `{}` wherever it stands.
      if (call.tool?.replaces) for (const arg of args) reread(arg.value, 'code');
    }
    return fills;
  };
  const command = (one: Command) => {
    if (one.name) split(one.name);
    for (const child of [...one.prefix, ...one.suffix]) {
      if (child.type === 'Word') split(child);
      else if (!isInput(child)) visit(child);
    }
    const args = argsOf(code, one);
    const call = callOf(args);
    const fills = call ? runs(args, call) : [];
    for (const name of fills) {
      const held = slotsIn(code, slots, one.pos, reach(one)).map(({ slot }) => slot.start);
      flow.give(name, held, expandedIn(text(one.pos, reach(one))));
    }
    const reader = readerOf(call);
    redirects(one.redirects, reader);
    if (feedsReader(code, one)) mark(one.pos, reach(one));
    if (reader === 'data') kept(one, one);
  };
  /** Who will read a here-document that is written to a file, nobody knows. */
  const kept = (one: Command, by: Command) => {
    const bodies = one.redirects.flatMap((each) => (each.type === 'HereDoc' ? [each.body] : []));
    if (bodies.length === 0 || effectOf(code, by).effect !== 'change') return;
    for (const body of bodies) mark(body.pos, body.end);
  };
  const redirects = (list: readonly Redirection[], reader: Reader) => {
    for (const redirect of list) {
      if (isInput(redirect)) input(redirect, reader);
      else if (
        redirect.target &&
        reader !== 'data' &&
        /^[<>]\(/.test(text(redirect.target.pos, redirect.target.end))
      ) {
        reread(unquote(code, redirect.target), 'code');
      }
    }
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
      mark(member.pos, reach(member));
      flow.read(expandedIn(text(member.pos, reach(member))));
    }
    for (const [index, member] of one.commands.entries()) {
      for (const next of one.commands.slice(index + 1)) {
        if (member.type === 'Command' && next.type === 'Command') kept(member, next);
      }
    }
  };
  const tested = (one: TestBinaryExpression | TestUnaryExpression) => {
    forEachChild(one, visit);
    if (!reckons.test(one.operator)) return;
    for (const operand of one.type === 'TestUnary' ? [one.operand] : [one.left, one.right]) {
      mark(operand.pos, operand.end, 'word');
      flow.read(mentionedIn(text(operand.pos, operand.end)), 'word');
    }
  };
  const functions = new Set<string>();
  walk(node, (one) => {
    if (one.type === 'Function') functions.add(one.name.value);
  });
  const given = (name: string, pos: number, end: number) => {
    const held = slotsIn(code, slots, pos, end).map(({ slot }) => slot.start);
    flow.give(name, held, expandedIn(text(pos, end)));
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
        for (const item of one.wordlist ?? []) split(item);
        given(one.name.value, one.wordlist?.[0]?.pos ?? one.pos, one.body.pos);
        visit(one.body);
        break;
      case 'Function':
        visit(one.body);
        break;
      case 'ArithmeticFor':
        reckoned(one.pos, one.body.pos);
        visit(one.body);
        break;
      case 'Assignment':
        // Not its name.
        if (one.index) reckoned(one.index.pos, one.index.end);
        for (const value of one.value.type === 'Word' ? [one.value] : one.value.elements) {
          word(value);
          for (const piece of betweenQuotes(unquote(code, value))) reread(piece, 'code');
        }
        given(one.name, one.value.pos, one.value.end);
        break;
      case 'ArithmeticCommand':
        reckoned(one.pos, one.end);
        break;
      case 'TestUnary':
      case 'TestBinary':
        tested(one);
        break;
      case 'Redirected':
        visit(one.command);
        for (const redirect of one.redirects) if (!isInput(redirect)) visit(redirect);
        redirects(one.redirects, 'code');
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
