/** No person nests YAML deeper; far beyond it the parser's stack ends, and with it the whole run. */
const deepest = 300;

const lines = new RegExp(`^ {${deepest}}|^ *(?:[-?] +){${deepest}}`, 'm');

/** Whether a text of YAML nests deeper than can be read. Brackets in quotes count as well. */
export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > deepest) return true;
  }
  return lines.test(text);
}

/** Why a text that parses cannot be made into values: its aliases see to that. */
export function aliasProblem(error: unknown): string {
  const { message } = error as Error;
  if (/circular/i.test(message)) return 'It cannot be read: a value of it is a part of itself.';
  if (/alias/i.test(message)) return 'It cannot be read: its aliases stand for too much.';
  return `It cannot be read: ${message.split('\n')[0]}`;
}
