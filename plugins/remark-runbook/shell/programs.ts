/*
 * Programs that surely only read. Whatever these patterns do not know may write files or run
 * commands, and is unknown.
 */

const between = (quote: string) => `(?:\\\\[\\s\\S]|(?!${quote})[^\\\\\\n])*`;
// A masked placeholder may stand for a line number.
const line = '(?:\\d+|\\$|z+|/(?:\\\\[\\s\\S]|[^/\\\\])*/I?)';
const address = `(?:${line}(?:~\\d+|,\\s*[+~]?${line})?\\s*)?(?:!\\s*)?`;
const substitute = `[sy]([^\\\\\\n\\s])${between('\\1')}\\1${between('\\1')}\\1[gpiIMm\\d]*`;

/** Of sed: addresses, printing, deleting and substituting; not `w`, `e`, `r`, labels. */
export const sedReads = new RegExp(
  `^(?:\\s*${address}(?:${substitute}|[pdqQ=nNgGhHxDPlz]\\d*|\\{)\\s*(?:[;\\n]|(?=\\})|(?<=\\{)|$)|\\s*\\}\\s*;?)*\\s*$`,
);

/** Of awk: no commands, no files, nothing printed but to the output. */
export const awkReads =
  /^(?![\s\S]*(?:getline|\bsystem\s*\(|@load|@include|close\s*\(|print(?:"(?:[^"\\]|\\.)*"|[^;}"|>])*(?:>|\|(?!\|))))/;
