import type { Found, Summary } from '../result.ts';
import type { Reporter } from './reporter.ts';

/** For people: a frame with a caret under the exact column, and the sum last. */
export const pretty: Reporter = (result, { color, width }) => {
  const paint = color ? colored : plain;
  const frames = result.diagnostics.map((each) => frame(each, paint, width));
  return [...frames, sum(result.summary)].join('\n\n');
};

type Paint = (text: string, style: 'error' | 'warning' | 'dim' | 'bold') => string;

const codes = { error: 31, warning: 33, dim: 2, bold: 1 } as const;
const plain: Paint = (text) => text;
const colored: Paint = (text, style) => `\u001B[${codes[style]}m${text}\u001B[0m`;

const widest = 120;
const narrowest = 20;

function frame(found: Found, paint: Paint, width: number | undefined): string {
  const { file, line, column, endLine, endColumn, severity, rule, message, note, help, url } =
    found;
  const { lineText: written, lineFrom = 0 } = found;
  const gutter = String(line);
  const room = Math.max(narrowest, Math.min(widest, (width ?? widest * 2) - gutter.length - 5));
  // A long line is cut around the caret.
  const at = column - 1 - lineFrom;
  const from = at >= room - room / 6 ? at + 1 - Math.floor(room / 3) : 0;
  const shown = fitting(visible(written.slice(from, from + room)), room);
  const last = endLine === line ? Math.max(endColumn - lineFrom, at + 2) : written.length + 1;
  const length = Math.max(1, Math.min(last, from + shown.length + 1) - at - 1);
  const indent = blank(visible(written.slice(from, at)));
  const marked = blank(visible(written.slice(at, at + length))).length;
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
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** The begin of a text that is no wider than this; a tab may be as wide as eight signs. */
function fitting(text: string, room: number): string {
  let width = 0;
  let end = 0;
  for (const char of text) {
    width += char === '\t' ? 8 : blank(char).length;
    if (width > room) return text.slice(0, end);
    end += char.length;
  }
  return text;
}

/** Signs that stand on the one before them. */
const narrow = /[\u1160-\u11FF]|\p{Mn}|\p{Me}|(?!\u00AD)\p{Cf}/u;

/** Spaces as wide as a text is on a terminal, so that the caret stands under its column. */
const blank = (text: string) =>
  [...text]
    .map((char) => {
      if (char === '\t') return char;
      return narrow.test(char) ? '' : wide.test(char) ? '  ' : ' ';
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
