/** A piece of JSON, or of what people write in its place. */
export interface Token {
  kind:
    | 'string'
    /** A number, true, false or null. */
    | 'literal'
    | 'punctuation'
    /** A quote that nothing closes on its line. */
    | 'unclosed'
    /** A bare word: a name, a placeholder, a call. */
    | 'word'
    /** An ellipsis, or a comment that stands for what was left out. */
    | 'ellipsis'
    | 'comment';
  text: string;
  at: number;
  end: number;
}

const patterns: [kind: Token['kind'], pattern: RegExp][] = [
  ['string', /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|“[^”\n]*”/y],
  ['unclosed', /["'`]/y],
  [
    'ellipsis',
    /(?:\/\/|#)[^\n]*(?:\.{3}|…)[^\n]*|\[(?:\.{3,}|…)\]|\.{3,}|…|<(?:snip|cut|redacted)>/iy,
  ],
  ['comment', /\/\/[^\n]*|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|#[^\n]*/y],
  ['punctuation', /[{}[\]:,]/y],
  ['literal', /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?=[\s{}[\],"/#]|:(?!\d)|$)/y],
  // A call, a placeholder with spaces in it, or whatever ends where JSON goes on.
  ['word', /[A-Za-z_$][\w$.]*\([^()\n]*\)|<[^<>\n]*>|(?:[^\s{}[\]:,"'`]|:(?=\d|\/\/))+/y],
];

/** Cuts a text into tokens; what is between them is space. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] as string)) {
      at += 1;
      continue;
    }
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (found === undefined) continue;
      tokens.push({ kind, text: found, at, end: at + found.length });
      at += found.length;
      break;
    }
  }
  return tokens;
}
