import type { Arity, Options, Spec } from '../spec.ts';
import { output } from './output.ts';

/** Reads a tool made with Cobra (docker, kubectl, helm) by asking each of its commands for help. */
export function fromCobra(program: string): Spec | undefined {
  const text = output([program, '--help']);
  if (text === undefined) return undefined;
  const spec = read(program, [], text);
  // kubectl prints the options of all commands apart.
  const global = output([program, 'options']);
  if (global?.includes('can be passed to any command')) spec.shared = readFlags(global);
  return spec;
}

function read(program: string, path: readonly string[], text: string): Spec {
  const spec: Spec = { options: readFlags(text) };
  const usage = /^Usage:\s+(\S.*)$/m.exec(text)?.[1] ?? '';
  spec.more = operandsOf(usage, path.length + 1);
  for (const name of commandsOf(text)) {
    if (name === 'help' || path.includes(name)) continue;
    const help = output([program, ...path, name, '--help']);
    if (help === undefined) continue;
    spec.sub ??= new Map();
    spec.sub.set(name, read(program, [...path, name], help));
  }
  return spec;
}

/** `  -f, --filter filter   words` and kubectl's `    -f, --filter=[]:`. */
function readFlags(text: string): Options {
  const options: Options = new Map();
  for (const line of text.split('\n')) {
    const found =
      /^\s{2,6}(?:(-\w), )?(--[\w-]+)(?:=(\S*):$|(?: (\S+))?(?:\s{2,}|$))/.exec(line) ?? [];
    const [, short, long, initial, type] = found;
    if (!long) continue;
    const bool = initial === undefined ? type === undefined : /^(?:true|false)$/.test(initial);
    const arity: Arity = bool ? '' : '=';
    if (short) options.set(short, arity);
    options.set(long, arity);
  }
  options.set('--help', '');
  return options;
}

function commandsOf(text: string): string[] {
  const names: string[] = [];
  let inside = false;
  for (const line of text.split('\n')) {
    if (/^\S.*:\s*$/.test(line)) inside = /command/i.test(line);
    const name = inside && /^ {2}([a-z][\w-]*)\*? {2,}/.exec(line)?.[1];
    if (name) names.push(name);
  }
  return names;
}

/**
 * How many operands docker's usage line asks for, those in capitals outside brackets, and how many
 * it has a place for.
 */
function operandsOf(usage: string, skip: number): { operands?: number; most?: number } {
  // kubectl's name operands that a file may hold instead.
  if (!usage.includes('[OPTIONS]')) return {};
  const line = usage.replace('[OPTIONS]', '').replace(/\|\s*\S+/g, '');
  const words = line
    .replace(/\[.*\]/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(skip);
  const needed = words.filter((word) => /^[A-Z][A-Z_:]*$/.test(word) && word !== 'COMMAND').length;
  const open = /\.\.\.|COMMAND|ARG|\boptions\b/i.test(line);
  const most = open ? undefined : line.split(/\s+/).filter(Boolean).length - skip;
  return { ...(needed > 0 && { operands: needed }), ...(most !== undefined && { most }) };
}
