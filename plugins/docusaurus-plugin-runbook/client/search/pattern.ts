/** Finds words in a text, at the beginning of a word or of a part of a name; nothing for no words. */
export function patternOf(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})`, 'giu');
}

/** A text in pieces; what the pattern found stands at the odd places. */
export function piecesOf(text: string, pattern: RegExp | undefined): string[] {
  // Splitting by a pattern with one group puts what matched between the rest.
  return pattern ? text.split(pattern) : [text];
}

/** The part of a long text that holds the most of what the pattern finds. */
export function excerpt(text: string, pattern: RegExp | undefined, length: number): string {
  if (text.length <= length) return text;
  const found = pattern ? [...text.matchAll(pattern)] : [];
  const within = (from: number) =>
    new Set(
      found
        .filter(({ index }) => index >= from && index < from + length * 0.7)
        .map(([word]) => word.toLowerCase()),
    ).size;
  const best = found.reduce((at, { index }) => (within(index) > within(at) ? index : at), 0);
  const at = best === 0 ? (found[0]?.index ?? 0) : best;
  if (at < length * 0.3) return `${cut(text.slice(0, length))} …`;
  const start = text.indexOf(' ', at - length / 5) + 1;
  const rest = text.slice(start, start + length);
  return `… ${start + length < text.length ? `${cut(rest)} …` : rest}`;
}

/** Without the word that was cut in two at the end. */
function cut(text: string): string {
  return text.replace(/\s+\S*$/, '');
}
