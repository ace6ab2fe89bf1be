import { isPlain } from '../shell/unseen.ts';

/** A character of a fence that a reader cannot see for what it is. */
export interface Found {
  level: 'error' | 'warning';
  message: string;
  /** Offset in the fence's text. */
  at: number;
}

/**
 * Controls, line ends of their own and marks that turn the direction of text: with one of these in
 * it a command is not what it looks like (https://trojansource.codes).
 */
const hidden = /(?![\t\n]|\r\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const nothingElse = /^[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+$/u;

/** Whether a text is nothing but such characters. */
export function isHidden(text: string): boolean {
  return nothingElse.test(text);
}

/** Characters a shell takes for letters, though they look like its own signs or like nothing. */
const lookalikes: readonly [RegExp, (found: string) => string][] = [
  [/[\u200B-\u200D\u2060\uFEFF]/u, (code) => `a character that cannot be seen (${code})`],
  [/[\u00A0\u2007\u202F]/u, (code) => `a no-break space (${code})`],
  [/[\u2018-\u201F\u00AB\u00BB\u2032\u2033]/u, (code) => `a typographic quote (${code})`],
  [/[\u2010-\u2015\u2212]/u, (code) => `a typographic dash (${code})`],
];

/** What makes the text of a fence another than the one that is shown, each character once. */
export function hiddenIn(text: string): Found[] {
  // The fast way of nearly every text, but for carriage returns, which are looked at below.
  if (isPlain(text) && !text.includes('\r')) return [];
  const seen = new Set<string>();
  return [...text.matchAll(hidden)].flatMap(({ 0: found, index: at }): Found[] => {
    if (seen.has(found)) return [];
    seen.add(found);
    const message = `The fence holds a character that cannot be seen (${codeOf(found)}): what is shown differs from what is copied. Remove it.`;
    return [{ level: 'error', at, message }];
  });
}

/**
 * Characters of a typesetter in a command, outside quotes and comments, where they stand for a sign
 * of the shell.
 *
 * @param heredocs delimiters of its here-documents: what stands in those is text
 */
export function lookalikesIn(command: string, heredocs: readonly string[]): Found[] {
  if (isPlain(command)) return [];
  const seen = new Set<string>();
  const bare = bareOf(command, heredocs);
  return [...bare].flatMap(([at, character]): Found[] => {
    const kind = lookalikes.find(([pattern]) => pattern.test(character));
    if (!kind || seen.has(character)) return [];
    seen.add(character);
    const message = `The command holds ${kind[1](codeOf(character))} outside quotes: a shell takes it for a letter.`;
    return [{ level: 'warning', at, message }];
  });
}

/** The characters outside quotes, comments and here-documents, with their offsets. */
function bareOf(text: string, heredocs: readonly string[]): Map<number, string> {
  const bare = new Map<number, string>();
  const token =
    /'[^']*'|"(?:\\[\s\S]|[^"\\])*"|\\[\s\S]|(?<=^|\s)#.*|<<-?\s*(['"]?)([\w.-]+)\1|[\s\S]/g;
  let open: string[] = [];
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found, , delimiter] = match;
    if (found.length === 1) bare.set(match.index, found);
    if (delimiter !== undefined && heredocs.includes(delimiter)) open.push(delimiter);
    if (found !== '\n' || open.length === 0) continue;
    for (const end of open) {
      const line = new RegExp(`^[ \\t]*${end.replaceAll('.', '\\.')}[ \\t\\r]*$`, 'mg');
      line.lastIndex = token.lastIndex;
      token.lastIndex = line.test(text) ? line.lastIndex : text.length;
    }
    open = [];
  }
  return bare;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
