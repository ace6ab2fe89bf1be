import {
  type Arg,
  argsOf,
  bodyOf,
  type Call,
  type Code,
  callOf,
  joined,
  parseShell,
  readerOf,
  sourceOffset,
} from 'remark-runbook';
import { type Command, forEachChild, type HereDoc, type Pipeline, type SyntaxNode } from 'unbash';
import { type Input, inputsOf } from './inputs.ts';

/** A call with its words. */
export interface Link {
  /** `docker logs`: its name and subcommands, in words. */
  name: string;
  args: readonly Arg[];
  call: Call;
}

/** A simple command with the commands it runs: `sudo docker exec db env` has three links. */
export interface Stage {
  code: Code;
  node: Command;
  links: readonly Link[];
  /** Of the whole command, offsets of the block. */
  start: number;
  end: number;
  /** The pipe it is part of. */
  pipe: Pipe | undefined;
  /** The command whose text (`sh -c '…'`) it stands in. */
  outer: Stage | undefined;
  /** It stands in a loop, a group or an expansion, which does something with its output. */
  inside: boolean;
}

export interface Pipe {
  /** Nothing for a loop or a group. */
  stages: (Stage | undefined)[];
  operators: readonly string[];
}

export interface Heredoc {
  node: HereDoc;
  code: Code;
  stage: Stage;
  reader: ReturnType<typeof readerOf>;
}

/** Text that a database client reads. */
export interface Sql {
  text: Code;
  stage: Stage;
}

/** Shell that a command hands to another shell, and that this one would stumble over. */
export interface Broken {
  text: Code;
  error: { message: string; at: number };
  stage: Stage;
}

export interface Collected {
  stages: Stage[];
  pipes: Pipe[];
  heredocs: Heredoc[];
  inputs: Input[];
  sql: Sql[];
  broken: Broken[];
}

/** Gathers what rules ask about from a script and from the scripts it hands to other shells. */
export function collect(code: Code, script: SyntaxNode): Collected {
  const found: Collected = { stages: [], pipes: [], heredocs: [], inputs: [], sql: [], broken: [] };
  collectInto(found, code, script, undefined);
  return found;
}

const enclosing = new Set<SyntaxNode['type']>([
  'Script',
  'Subshell',
  'BraceGroup',
  'Redirected',
  'For',
  'While',
  'Function',
]);

function collectInto(found: Collected, code: Code, root: SyntaxNode, outer: Stage | undefined) {
  const pipeOf = new Map<SyntaxNode, { pipe: Pipe; index: number }>();
  const own: Stage[] = [];
  let depth = 0;
  const visit = (node: SyntaxNode): void => {
    // A backtick script owns a decoded text of its own: its offsets mean nothing here.
    if (node.type === 'Script' && node.source !== undefined) return;
    if (node.type === 'Pipeline') enter(node);
    if (node.type === 'Command') add(node);
    const encloses = node !== root && enclosing.has(node.type);
    if (encloses) depth += 1;
    forEachChild(node, visit);
    if (encloses) depth -= 1;
  };
  const enter = (node: Pipeline) => {
    const pipe: Pipe = { stages: node.commands.map(() => undefined), operators: node.operators };
    found.pipes.push(pipe);
    for (const [index, member] of node.commands.entries()) pipeOf.set(member, { pipe, index });
  };
  const add = (node: Command) => {
    const args = argsOf(code, node);
    const call = callOf(args);
    if (!call) return;
    const seat = pipeOf.get(node);
    const stage: Stage = {
      code,
      node,
      links: linksOf(args, call),
      start: sourceOffset(code, node.pos),
      end: sourceOffset(code, node.end - 1) + 1,
      pipe: seat?.pipe,
      outer,
      inside: depth > 0,
    };
    if (seat) seat.pipe.stages[seat.index] = stage;
    found.stages.push(stage);
    own.push(stage);
    for (const link of stage.links) {
      for (const { language, words } of link.call.texts)
        nested(found, joined(words), language, stage);
    }
    for (const redirect of node.redirects) {
      if (redirect.type !== 'HereDoc') continue;
      const reader = readerOf(call);
      found.heredocs.push({ node: redirect, code, stage, reader });
      if (reader === 'shell') nested(found, bodyOf(code, redirect), reader, stage);
    }
  };
  visit(root);
  // Only now is it known what follows whom in a pipe.
  for (const stage of own) {
    for (const input of inputsOf(stage)) {
      found.inputs.push(input);
      const { text, reader } = input;
      if (reader && readerOf(reader.links[0]?.call) === 'sql')
        found.sql.push({ text, stage: reader });
    }
  }
}

function nested(found: Collected, text: Code, language: string, stage: Stage): void {
  if (language === 'sql') found.sql.push({ text, stage });
  if (language !== 'shell') return;
  const { script, error } = parseShell(text.text);
  if (error) found.broken.push({ text, error, stage });
  else collectInto(found, text, script, stage);
}

function linksOf(args: readonly Arg[], call: Call): Link[] {
  return [
    { name: call.path.join(' '), args, call },
    ...call.commands.flatMap((inner) => {
      const next = callOf(inner);
      return next ? linksOf(inner, next) : [];
    }),
  ];
}

/** Where a word stands in the block; its quotes left out. */
export function spanOf({ value }: Arg): { start: number; end: number } {
  const start = sourceOffset(value, 0);
  // A line end at the end of a text has no place of its own.
  const end = value.text.trimEnd().length;
  return { start, end: end > 0 ? sourceOffset(value, end - 1) + 1 : start };
}

/** Where a call stands in the block: from its name to its last word. */
export function linkSpan({ args }: Link): { start: number; end: number } {
  const first = args[0];
  const last = args.at(-1);
  return { start: first ? spanOf(first).start : 0, end: last ? spanOf(last).end : 0 };
}
