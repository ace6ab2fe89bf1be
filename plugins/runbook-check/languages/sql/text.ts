import { mask } from '../snippet.ts';
import type { Dialect } from './dialect.ts';

/** SQL as a client hands it to the database; same length as it was written, so that offsets hold. */
export interface SqlText {
  text: string;
  /** A prompt says whose session it is. */
  dialect: Dialect | undefined;
  /** Lines that follow are data. */
  hasData: boolean;
}

const prompts: readonly [dialect: Dialect, prompt: RegExp][] = [
  ['mysql', /^[ \t]*(?:mysql|MariaDB \[[^\]\n]*\]|MySQL \[[^\]\n]*\])> ?|^ {2,8}-> /im],
  ['sqlite', /^[ \t]*sqlite> ?|^ {3}\.\.\.> /im],
  ['postgres', /^[ \t]*[\w.-]*(?:@[\w.-]+)?[=('"*!^-][#>] ?/m],
];

/** Reads away prompts, what a session printed, and what a client keeps for itself. */
export function readSqlText(source: string): SqlText {
  for (const [dialect, prompt] of prompts) {
    if (prompt.test(source)) return { ...withoutClient(typedIn(source, prompt)), dialect };
  }
  return { ...withoutClient(withoutOutput(source)), dialect: undefined };
}

/** What was typed into a session. A statement may go on over lines without a prompt up to its `;`. */
function typedIn(source: string, prompt: RegExp): string {
  const lines = source.split('\n');
  const typed = lines.map((line) => {
    const marked = prompt.exec(line)?.[0];
    return marked === undefined ? undefined : ' '.repeat(marked.length) + line.slice(marked.length);
  });
  const blank = lines.map((line) => ' '.repeat(line.length));
  const kept = [...blank];
  for (let first = 0; first < lines.length; first += 1) {
    if (typed[first] === undefined) continue;
    let last = first;
    const goesOn = (index: number) =>
      index < lines.length && !isEnded(typed[index] ?? lines[index] ?? '');
    while (goesOn(last) && last + 1 < lines.length && !/^[+|(]|^ *-+$/.test(lines[last + 1] ?? ''))
      last += 1;
    // Cut off: what it was nobody knows.
    if (!isEnded(typed[last] ?? lines[last] ?? '')) continue;
    for (let row = first; row <= last; row += 1) kept[row] = typed[row] ?? lines[row] ?? '';
    first = last;
  }
  return kept.join('\n');
}

const isEnded = (line: string) => /;\s*(?:--.*|#.*)?$|\\[a-zA-Z]\S*\s*$|^\s*[\\.]/.test(line);

/** Tables as clients draw them, and what they say about them. */
function withoutOutput(source: string): string {
  const text = mask(
    source,
    /^[ \t]*(?:\+[-+]{3,}|\|.*\|[ \t]*$|\d+ rows? in set|Query OK|Rows matched|Empty set|ERROR[ :]|\(\d+ rows?\)|Time: [\d.]+ ms).*$/gm,
  );
  // psql: a line of names, a line of dashes, lines up to a blank one.
  const tables =
    /^(?: +\w+ *\n-{3,} *|[ \t]*\S[^\n;]*\n[ \t]*-+(?:\+-+)+[ \t]*)\n(?:[^\n]*\S[^\n]*(?:\n|$))*/gm;
  return mask(text, tables);
}

function withoutClient(source: string): Omit<SqlText, 'dialect'> {
  const hasData = /\bCOPY\b[^;]*\bFROM\s+STDIN\b/i.test(source);
  let text = mask(source, /^[ \t]*\\(?![gG]\b)[^\n]*$/gm);
  text = mask(text, /^[ \t]*\.[a-z]\w*[^\n]*$/gm);
  // `\G`, `\gx`, `\watch 5` end a statement.
  text = text.replace(
    /\\(?:[gG]\w*|watch|crosstabview)[^\n]*/g,
    (all) => `;${' '.repeat(all.length - 1)}`,
  );
  text = mask(
    text,
    /^[ \t]*(?:use [\w`"-]+|source \S+|delimiter \S+|pager\b.*|nopager|tee \S+|notee|exit|quit|help|status|connect \S+|system .*|warnings|nowarning)[ \t]*;?[ \t]*$/gim,
  );
  // Variables of psql: `:name`, `:'name'`.
  text = text.replace(/(?<![:\w'"\])]):(?=['"]?[A-Za-z_])/g, ' ');
  return { text, hasData };
}
