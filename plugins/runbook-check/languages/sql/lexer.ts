/** How a database reads quotes. */
export interface Reading {
  /** A backslash in a string takes the next character with it. */
  backslash: boolean;
  /** `#` begins a comment. */
  hash: boolean;
}

export interface Piece {
  kind: 'string' | 'comment' | 'open' | 'close' | 'end';
  text: string;
  at: number;
  /** A quote or a comment that nothing ends. */
  unclosed: boolean;
}

const pieces = ({ backslash, hash }: Reading) => {
  const quoted = backslash ? `'(?:[^'\\\\]|''|\\\\[\\s\\S])*` : `'(?:[^']|'')*`;
  const double = backslash ? `"(?:[^"\\\\]|""|\\\\[\\s\\S])*` : `"(?:[^"]|"")*`;
  const parts = [
    `[eE]'(?:[^'\\\\]|''|\\\\[\\s\\S])*(?:'|$(?![\\s\\S]))`,
    `${quoted}(?:'|$(?![\\s\\S]))`,
    `${double}(?:"|$(?![\\s\\S]))`,
    '`[^`]*(?:`|$(?![\\s\\S]))',
    '\\$(?<tag>[A-Za-z_]\\w*)?\\$[\\s\\S]*?(?:\\$\\k<tag>\\$|$(?![\\s\\S]))',
    `--[^\\n]*${hash ? '|#[^\\n]*' : ''}`,
    '\\/\\*[\\s\\S]*?(?:\\*\\/|$(?![\\s\\S]))',
    '[();]',
  ];
  return new RegExp(parts.join('|'), 'g');
};

// To make one takes longer than to cut most texts.
const known = new Map<string, RegExp>();

function patternOf(reading: Reading): RegExp {
  const key = `${reading.backslash} ${reading.hash}`;
  const pattern = known.get(key) ?? pieces(reading);
  known.set(key, pattern);
  return pattern;
}

/** Cuts SQL into strings, comments, brackets and ends of statements. */
export function piecesOf(text: string, reading: Reading): Piece[] {
  return [...text.matchAll(patternOf(reading))].map(({ 0: found, index }) => {
    const kind = kindOf(found);
    return { kind, text: found, at: index, unclosed: isUnclosed(found, reading) };
  });
}

function kindOf(found: string): Piece['kind'] {
  if (found === '(') return 'open';
  if (found === ')') return 'close';
  if (found === ';') return 'end';
  return /^(?:--|#|\/\*)/.test(found) ? 'comment' : 'string';
}

function isUnclosed(found: string, { backslash }: Reading): boolean {
  if (/^(?:--|#|[();])/.test(found)) return false;
  if (found.startsWith('/*')) return found.length < 4 || !found.endsWith('*/');
  if (found.startsWith('$')) {
    const tag = /^\$\w*\$/.exec(found)?.[0] ?? '';
    return found.length < tag.length * 2 || !found.endsWith(tag);
  }
  const escaped = /^e/i.test(found);
  const bare = escaped ? found.slice(1) : found;
  const sign = bare[0] as string;
  const inner = bare
    .slice(1)
    .replace((backslash && sign !== '`') || escaped ? /\\[\s\S]/g : /(?!)/, '__')
    .replaceAll(sign + sign, '__');
  return !inner.endsWith(sign);
}

/** The text with comments blanked, and strings and quoted names filled with something else. */
export function codeOnly(text: string, reading: Reading, filling = ' '): string {
  let out = text;
  for (const { kind, text: found, at } of piecesOf(text, reading)) {
    if (kind !== 'string' && kind !== 'comment') continue;
    const filled = found.replace(/[^\n]/g, kind === 'string' ? filling : ' ');
    out = out.slice(0, at) + filled + out.slice(at + found.length);
  }
  return out;
}

/** The statements of a text as MySQL reads it, each with where it starts. */
export function statementsOf(text: string): { start: number; statement: string }[] {
  const bare = codeOnly(text, { backslash: true, hash: true });
  return [...bare.matchAll(/[^;]+/g)].map(({ 0: { length }, index }) => ({
    start: index,
    statement: text.slice(index, index + length),
  }));
}
