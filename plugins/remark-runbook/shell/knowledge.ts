import type { Tool } from './tools.ts';

export type Knowledge = Record<string, Tool>;

/** It only reads, unless its words match. */
export const reads = (changes?: RegExp): Tool =>
  changes ? { effect: 'read', changes } : { effect: 'read' };

/** It changes something, unless one of its words matches. */
export const changes = (reads?: RegExp): Tool =>
  reads ? { effect: 'change', reads } : { effect: 'change' };

/** The same knowledge for several names. */
export const all = (tool: Tool, ...names: string[]): Knowledge =>
  Object.fromEntries(names.flatMap((line) => line.split(' ')).map((name) => [name, tool]));

/** Subcommands that read and subcommands that change. */
export const sub = (read: string, change = '', more: Knowledge = {}): Knowledge => ({
  ...all(reads(), ...(read ? [read] : [])),
  ...all(changes(), ...(change ? [change] : [])),
  ...more,
});
