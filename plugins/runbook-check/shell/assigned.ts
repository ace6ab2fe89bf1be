import { type Code, Kept, slice, sourceOffset } from 'remark-runbook';
import { type Command, forEachChild, type SyntaxNode } from 'unbash';
import type { ShellBlock } from './block.ts';

/** A place where a variable gets a value. */
export interface Assigned {
  name: string;
  /** The value as it is written; nothing if it comes from elsewhere: `read NAME`. */
  value: string | undefined;
  /**
   * `statement`: it stands alone; `passed`: it stands before a command, or is exported; `filled`: a
   * builtin or a loop sets it.
   */
  how: 'statement' | 'passed' | 'filled';
  /** Of the name, offsets of the block. */
  start: number;
  end: number;
}

const passing = /^(?:export|declare|typeset|local|readonly)$/;
const filling = /^(?:read|mapfile|readarray|getopts)$/;
const identifier = /^[A-Za-z_]\w*$/;

// Several rules ask for them.
const known = new Kept<ShellBlock, readonly Assigned[]>();

/** Every variable a block sets in the shell it is pasted into. */
export function assignedIn(shell: ShellBlock): readonly Assigned[] {
  return known.of(shell, () => findAssigned(shell));
}

function findAssigned({ code, script }: ShellBlock): Assigned[] {
  const found: Assigned[] = [];
  const add = (name: string, pos: number, how: Assigned['how'], value?: string) => {
    const start = sourceOffset(code, pos);
    found.push({ name, value, how, start, end: start + name.length });
  };
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'For') {
      add(
        node.name.value,
        node.name.pos,
        'filled',
        node.wordlist?.map(({ text }) => text).join(' '),
      );
    }
    if (node.type === 'Command') commandSets(node, code, add);
    forEachChild(node, visit);
  };
  if (script) visit(script);
  return found;
}

function commandSets(
  node: Command,
  code: Code,
  add: (name: string, pos: number, how: Assigned['how'], value?: string) => void,
): void {
  const builtin = node.name?.value ?? '';
  const passed = passing.test(builtin);
  for (const one of [...node.prefix, ...(passed ? node.suffix : [])]) {
    if (one.type !== 'Assignment') continue;
    const written = slice(code, one.pos, one.end).text;
    const how = builtin === '' ? 'statement' : 'passed';
    add(one.name, one.pos, how, written.slice(written.indexOf('=') + 1));
  }
  const words = node.args.filter((arg) => arg.type === 'Word');
  if (filling.test(builtin)) {
    for (const { value, pos } of words) if (identifier.test(value)) add(value, pos, 'filled');
  }
  const [option, name] = words;
  if (builtin === 'printf' && option?.value === '-v' && name) add(name.value, name.pos, 'filled');
}
