/**
 * What a machine holds the outcome of a command against, beside the words that people read. Without
 * anything but a status it says little: the command ran and did not complain.
 */
export interface Expectation {
  /** The exit statuses that are right. Without it 0 alone is. */
  exit?: number[];
  /** All of the output, spaces and empty lines at its ends left away. */
  prints?: string;
  /** A piece of the output. */
  contains?: string;
  /** What must not be in the output. */
  lacks?: string;
  /** A regular expression that some line of the output, or all of it, matches. */
  matches?: string;
  /** What the last number of the output is compared with: `>= 1`. */
  number?: string;
  /** Why no drill runs it. */
  notDrilled?: string;
}

/** What a command left behind: all it wrote, as a terminal shows it, and its exit status. */
export interface Outcome {
  exit: number;
  output: string;
}

/** The fence attributes of an expectation, as authors write them. */
export const expectationAttributes = [
  'exit',
  'prints',
  'contains',
  'lacks',
  'matches',
  'number',
  'not-drilled',
] as const;
export type ExpectationAttribute = (typeof expectationAttributes)[number];

/** The one expectation for people that is exact enough for a machine. */
const silence = 'no output';

/**
 * Reads what a fence says for machines.
 *
 * @param attributes as they stand in the fence
 * @param words the `expect` of the same fence: `no output` is one for machines too
 * @returns the expectation, if there is any, and a sentence for each attribute that cannot be read
 */
export function readExpectation(
  attributes: Partial<Record<ExpectationAttribute, string>>,
  words?: string,
): { expectation?: Expectation; problems: string[] } {
  const { exit, prints, contains, lacks, matches, number, 'not-drilled': notDrilled } = attributes;
  const problems: string[] = [];
  const expectation: Expectation = {};
  if (exit !== undefined) {
    if (/^\d{1,3}( or \d{1,3})*$/.test(exit)) expectation.exit = exit.split(' or ').map(Number);
    else problems.push(`exit="${exit}" should be a status or several: exit="1", exit="0 or 1".`);
  }
  if (prints !== undefined) expectation.prints = prints;
  if (contains !== undefined) expectation.contains = contains;
  if (lacks !== undefined) expectation.lacks = lacks;
  if (matches !== undefined) {
    if (patternOf(matches)) expectation.matches = matches;
    else problems.push(`matches="${matches}" is no regular expression.`);
  }
  if (number !== undefined) {
    if (comparison.test(number)) expectation.number = number;
    else problems.push(`number="${number}" should be a comparison such as number=">= 1".`);
  }
  if (notDrilled !== undefined) {
    if (notDrilled.trim() === '') problems.push('not-drilled= needs the reason.');
    else expectation.notDrilled = notDrilled;
  }
  const saysOutput = [prints, contains, lacks, matches, number, notDrilled].some(
    (one) => one !== undefined,
  );
  if (words === silence && !saysOutput) expectation.prints = '';
  const some = Object.keys(expectation).length > 0;
  return some ? { expectation, problems } : { problems };
}

/**
 * Holds an outcome against an expectation.
 *
 * @returns what is not as expected, one sentence, or undefined if all is
 */
export function judge(expectation: Expectation, { exit, output }: Outcome): string | undefined {
  const { exit: statuses = [0], prints, contains, lacks, matches, number } = expectation;
  if (!statuses.includes(exit)) {
    return `Exit status ${exit}, where ${statuses.join(' or ')} was expected.`;
  }
  const text = output.trim();
  if (prints !== undefined && text !== prints.trim()) {
    return prints.trim() === ''
      ? `It printed ${shown(text)}, where no output was expected.`
      : `It printed ${shown(text)}, where exactly ${shown(prints)} was expected.`;
  }
  if (contains !== undefined && !text.includes(contains)) {
    return `It printed ${shown(text)}, which does not contain ${shown(contains)}.`;
  }
  if (lacks !== undefined && text.includes(lacks)) {
    return `It printed ${shown(text)}, which contains ${shown(lacks)}.`;
  }
  if (matches !== undefined && !patternOf(matches)?.test(text)) {
    return `It printed ${shown(text)}, which does not match ${matches}`;
  }
  return number === undefined ? undefined : compare(number, text);
}

/** Whether anything but the exit status is looked at. */
export function looksAtOutput({ prints, contains, lacks, matches, number }: Expectation): boolean {
  return [prints, contains, lacks, matches, number].some((one) => one !== undefined);
}

const comparison = /^(<=|>=|<|>|=|!=) *(-?\d+(?:\.\d+)?)$/;

function compare(number: string, text: string): string | undefined {
  const [, sign = '', wanted = ''] = comparison.exec(number) ?? [];
  const found = text.match(/-?\d+(?:\.\d+)?/g)?.at(-1);
  if (found === undefined) return `It printed ${shown(text)}, and no number.`;
  const [a, b] = [Number(found), Number(wanted)];
  const holds =
    { '<': a < b, '>': a > b, '<=': a <= b, '>=': a >= b, '=': a === b, '!=': a !== b }[sign] ??
    false;
  return holds ? undefined : `It printed the number ${found}, where ${number} was expected.`;
}

/** The start and the end of every line count as such. */
function patternOf(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'mu');
  } catch {
    return undefined;
  }
}

function shown(text: string): string {
  return text === ''
    ? 'nothing'
    : JSON.stringify(text.length > 300 ? `${text.slice(0, 299)}…` : text);
}
