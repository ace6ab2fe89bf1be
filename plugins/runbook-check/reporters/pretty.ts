import type { Found, Summary } from '../result.ts';
import type { Reporter } from './reporter.ts';

/** For people: a frame with a caret under the exact column, and the sum last. */
export const pretty: Reporter = (result, { color }) => {
  const paint = color ? colored : plain;
  const frames = result.diagnostics.map((each) => frame(each, paint));
  return [...frames, sum(result.summary)].join('\n\n');
};

type Paint = (text: string, style: 'error' | 'warning' | 'dim' | 'bold') => string;

const codes = { error: 31, warning: 33, dim: 2, bold: 1 } as const;
const plain: Paint = (text) => text;
const colored: Paint = (text, style) => `\u001B[${codes[style]}m${text}\u001B[0m`;

const widest = 120;

function frame(found: Found, paint: Paint): string {
  const { file, line, column, endLine, endColumn, severity, rule, message, note, help, url } =
    found;
  const written = found.lineText;
  // A long line is cut around the caret.
  const from = column > widest - 20 ? column - 40 : 0;
  const shown = visible(written.slice(from, from + widest));
  const last = endLine === line ? Math.max(endColumn, column + 1) : written.length + 1;
  const length = Math.max(1, Math.min(last, from + widest + 1) - column);
  const indent = blank(visible(written.slice(from, column - 1)));
  const marked = blank(visible(written.slice(column - 1, column - 1 + length))).length;
  const gutter = String(line);
  return [
    `${paint(`${visible(file)}:${line}:${column}`, 'bold')} ${paint(severity, severity)} ${paint(rule, 'dim')}`,
    `  ${gutter} | ${shown}`,
    `  ${' '.repeat(gutter.length)} | ${indent}${paint('^'.repeat(Math.max(1, marked)), severity)}`,
    ...[message, note, help, url].filter(Boolean).map((text) => `  ${visible(text)}`),
  ].join('\n');
}

/** Without what a terminal would obey instead of showing, and what turns the direction of text. */
const visible = (text: string) => text.replace(/[^\P{Cc}\t]|\p{Bidi_Control}/gu, '\uFFFD');

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

/** Spaces as wide as a text is on a terminal, so that the caret stands under its column. */
const blank = (text: string) =>
  [...text]
    .map((char) => {
      if (char === '\t') return char;
      return /\p{M}|\p{Cf}/u.test(char) ? '' : wide.test(char) ? '  ' : ' ';
    })
    .join('');

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function sum({ files, blocks, commands, links, errors, warnings }: Summary): string {
  const looked = [
    counted(files, 'file'),
    counted(blocks, 'block'),
    counted(commands, 'command'),
    counted(links, 'link'),
  ];
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${looked.join(', ')}.`;
}
