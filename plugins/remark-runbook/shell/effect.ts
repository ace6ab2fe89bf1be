import type { Effect } from 'runbook-model';
import { type Command, forEachChild, type Redirect, type SyntaxNode } from 'unbash';
import { type Code, shown } from './code.ts';
import { type Input, inputOf } from './input.ts';
import { parse } from './parse.ts';
import { classifySql } from './sql.ts';
import { type Call, callOf } from './unwrap.ts';
import { argOf, argsOf, joined, lineOf } from './words.ts';

export interface Verdict {
  effect: Effect;
  because?: string | undefined;
}

const rank = { read: 0, unknown: 1, change: 2 } as const;
const read: Verdict = { effect: 'read' };
const longest = 48;

/** The worst of several, the first of equals. */
export const worst = (verdicts: Verdict[]): Verdict =>
  verdicts.reduce((a, b) => (rank[b.effect] > rank[a.effect] ? b : a), read);

/**
 * Tells what a piece of shell does to the world outside the reader's own shell, and what makes it
 * more than a reader.
 */
export function effectOf(code: Code, node: SyntaxNode, input: Input = {}): Verdict {
  const found: Verdict[] = [];
  const visit = (one: SyntaxNode) => {
    if (one.type === 'Command') {
      const call = callOf(argsOf(code, one));
      const own = inputOf(code, one);
      if (call) found.push(ofCall(call, own.text || own.file || !isOnly(node, one) ? own : input));
    }
    if (one.type === 'Redirect') found.push(ofRedirect(code, one));
    // A backtick script has a text of its own, where nothing is escaped any more.
    if (one.type === 'CommandExpansion' && one.script?.source !== undefined) {
      found.push(ofShell({ text: one.script.source, at: [], source: '' }));
    } else forEachChild(one, visit);
  };
  visit(node);
  return worst(found);
}

/** What a whole script is fed reaches its command only if there is no other. */
function isOnly(node: SyntaxNode, command: Command): boolean {
  return (
    node.type === 'Script' && node.commands.length === 1 && node.commands[0]?.command === command
  );
}

function ofCall(call: Call, input: Input): Verdict {
  if (onlyReads(call)) return read;
  const found: Verdict[] = [];
  for (const args of call.commands) {
    const inner = callOf(args);
    if (inner) found.push(ofCall(inner, input));
  }
  for (const { language, words } of call.texts) {
    const text = joined(words);
    if (language === 'shell') found.push(ofShell(text, input));
    if (language === 'sql') found.push(named(classifySql(text.text, shown(text)), call));
  }
  if (call.texts.length === 0 && call.commands.length === 0 && input.text) {
    if (call.stdin === 'shell') found.push(ofShell(input.text));
    if (call.stdin === 'sql')
      found.push(named(classifySql(input.text.text, shown(input.text)), call));
  }
  const own = ofTool(call);
  const wraps = found.length > 0 && !call.tool?.own && own.effect !== 'change';
  if (!wraps) found.push(own);
  const verdict = worst(found);
  const fed = verdict.effect === 'unknown' && input.file && call.stdin && call.stdin !== 'data';
  return fed ? { ...verdict, because: `${call.path.join(' ')} < ${input.file}` } : verdict;
}

const named = (verdict: Verdict, call: Call): Verdict =>
  verdict.effect === 'unknown' && !verdict.because
    ? { ...verdict, because: call.path.join(' ') }
    : verdict;

function ofShell(code: Code, input: Input = {}): Verdict {
  const { script, error } = parse(code.text);
  if (error) return { effect: 'unknown', because: short(shown(code)) };
  return effectOf(code, script, input);
}

/** Whether one of its words makes it a reader: `--dry-run`, `sudo -l`, `command -v`. */
function onlyReads({ tool, own, texts }: Call): boolean {
  const { reads, changes } = tool ?? {};
  if (!reads || texts.length > 0 || changes?.test(lineOf(own))) return false;
  return own.some(({ value }) => reads.test(value.text));
}

/** What the tool itself does, by what we know of it. */
function ofTool(call: Call): Verdict {
  const { tool, own, operands } = call;
  if (tool?.changes?.test(lineOf(own))) return { effect: 'change', because: describe(call) };
  const { safe } = tool ?? {};
  if (safe && call.texts.some(({ words }) => !safe.test(joined(words).text))) {
    return { effect: 'unknown', because: describe(call) };
  }
  const lost = (tool?.sub || tool?.subs) && operands.length > 0;
  const effect = lost ? 'unknown' : tool?.effect;
  if (effect === 'read') return read;
  if (effect === 'change') return { effect, because: describe(call) };
  const known = lost ? [...call.path, operands[0]?.shown] : call.path;
  return { effect: 'unknown', because: short(known.join(' ')) };
}

/** The whole command if it is short, otherwise the tool with its target. */
function describe({ path, tool, rest, operands }: Call): string {
  const head = path.join(' ');
  const whole = [head, ...rest.map((arg) => arg.shown)].join(' ');
  if (whole.length <= longest && !whole.includes('\n')) return whole;
  const target = operands.at(tool?.target === 'last' ? -1 : 0)?.shown;
  return target
    ? short(`${head} … ${target}`.replace(operands[0]?.shown === rest[0]?.shown ? '… ' : '', ''))
    : head;
}

const short = (text: string) => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > longest ? `${flat.slice(0, longest - 1)}…` : flat;
};

const harmless = /^(\/dev\/(null|tty|stdout|stderr|fd\/\d+)|[\d-]+-?)$/;

function ofRedirect(code: Code, { operator, target }: Redirect): Verdict {
  if (!target || operator === '<' || operator === '<&') return read;
  const { value, shown: name } = argOf(code, target);
  if (harmless.test(value.text) && !(/^\d/.test(value.text) && operator !== '>&')) return read;
  return { effect: 'change', because: short(`${operator} ${name}`) };
}
