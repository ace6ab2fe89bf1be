import { forEachChild, type SyntaxNode } from 'unbash';

/** Every shell has them. */
const everyShell = new Set(
  (
    'HOME PWD OLDPWD PATH USER LOGNAME SHELL HOSTNAME HOSTTYPE MACHTYPE OSTYPE UID EUID GROUPS PPID TERM ' +
    'LANG LC_ALL TZ TMPDIR EDITOR PAGER DISPLAY IFS RANDOM SRANDOM SECONDS EPOCHSECONDS EPOCHREALTIME ' +
    'LINENO SHLVL COLUMNS LINES REPLY OPTARG OPTIND PIPESTATUS FUNCNAME BASH BASHPID BASH_VERSION ' +
    'BASH_SOURCE BASH_LINENO BASH_REMATCH BASH_COMMAND BASH_SUBSHELL HISTFILE PS1 XDG_RUNTIME_DIR'
  ).split(' '),
);

/** Builtins whose operands become variables. */
const assigning = /^(read|mapfile|readarray|export|declare|typeset|local|readonly|getopts)$/;
const identifier = /^[A-Za-z_]\w*$/;

/**
 * The variables a command takes from the reader's own shell, in order of appearance.
 *
 * @param masked whether a name is, or holds, a placeholder.
 * @param known names assigned earlier in the block; those this command assigns are added to it.
 */
export function variablesOf(
  node: SyntaxNode,
  masked: (start: number, end: number) => boolean,
  known: Set<string>,
): string[] {
  const found = new Set<string>();
  const use = (name: string, start: number, end: number) => {
    if (identifier.test(name) && !masked(start, end) && !known.has(name) && !everyShell.has(name))
      found.add(name);
  };
  const visit = (one: SyntaxNode): void => {
    if (one.type === 'SimpleExpansion') use(one.text.slice(1), one.pos, one.end);
    if (one.type === 'ParameterExpansion') use(one.parameter, one.parameterPos, one.parameterEnd);
    if (one.type === 'ArithmeticWord' && !one.parts) use(one.value, one.pos, one.end);
    if (one.type === 'For' || one.type === 'Select') {
      // The list is read before the variable is set.
      for (const word of one.wordlist ?? []) visit(word);
      known.add(one.name.value);
      visit(one.body);
      return;
    }
    forEachChild(one, visit);
    if (one.type === 'Assignment') pending.push(one.name);
    if (one.type === 'Command') {
      const name = one.name?.value ?? '';
      // Before a command an assignment holds for that command alone.
      if (!name || assigning.test(name)) for (const assigned of pending) known.add(assigned);
      for (const word of filled(
        name,
        one.args.map((arg) => (arg.type === 'Word' ? arg.value : '')),
      )) {
        known.add(word);
      }
      pending.length = 0;
    }
  };
  const pending: string[] = [];
  visit(node);
  return [...found];
}

/** The names a builtin fills. `export NAME` passes on what is there already. */
function filled(builtin: string, words: string[]): string[] {
  if (builtin === 'printf') return words[0] === '-v' ? words.slice(1, 2) : [];
  return /^(read|mapfile|readarray|getopts)$/.test(builtin)
    ? words.filter((word) => identifier.test(word))
    : [];
}
