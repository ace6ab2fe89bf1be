/** Nearly every text is nothing but what is on a keyboard, and that is quickly seen. */
export const isPlain = (text: string): boolean => /^[\t\n\r -~]*$/.test(text);

/** Controls but tab and line ends, and what ends lines or turns text around without being seen. */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/** Finds what a terminal would act on, or hide, where the reader sees nothing. */
export function unseenIn(source: string): { message: string; start: number; end: number }[] {
  if (isPlain(source)) return [];
  return [...source.matchAll(unseen)].map((match) => {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const message = `Here stands a character that cannot be seen (U+${code}): delete it.`;
    return { message, start: match.index, end: match.index + match[0].length };
  });
}
