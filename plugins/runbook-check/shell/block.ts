import {
  type Code,
  type Comment,
  normalise,
  type parseShell,
  readScript,
  sourceOffset,
} from 'remark-runbook';
import { type Broken, collect, type Heredoc, type Pipe, type Sql, type Stage } from './collect.ts';
import type { Input } from './inputs.ts';

/** A block of commands, read as the site reads it. Offsets are of the block's text. */
export interface ShellBlock {
  code: Code;
  slots: readonly { name: string; start: number; end: number }[];
  /** What the shell would stumble over. Nothing else is known of such a block. */
  error: { message: string; at: number } | undefined;
  script: ReturnType<typeof parseShell>['script'] | undefined;
  /** How many commands its reader sees; one where nobody can tell. */
  count: number;
  comments: readonly Comment[];
  /** Simple commands, those inside `sh -c`, `ssh` and the like included, in source order. */
  stages: readonly Stage[];
  pipes: readonly Pipe[];
  heredocs: readonly Heredoc[];
  inputs: readonly Input[];
  sql: readonly Sql[];
  broken: readonly Broken[];
}

/** Reads a block. Never throws: one that exhausts the parser's stack has an error. */
export function readShell(source: string): ShellBlock {
  const nothing = {
    count: source.trim() ? 1 : 0,
    comments: [],
    stages: [],
    pipes: [],
    heredocs: [],
    inputs: [],
    sql: [],
    broken: [],
  };
  try {
    const { code, slots, script, error, groups, ...read } = readScript(source);
    if (error) return { code, slots, ...nothing, script, error };
    const comments = read.comments.map(({ text, start, end }) => ({
      text,
      start: sourceOffset(code, start),
      end: sourceOffset(code, end - 1) + 1,
    }));
    const count = groups.length;
    return { code, slots, error, script, count, comments, ...collect(code, script) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { code, slots } = normalise(source);
    return {
      code,
      slots,
      ...nothing,
      script: undefined,
      error: { message: 'it nests too deep', at: 0 },
    };
  }
}
