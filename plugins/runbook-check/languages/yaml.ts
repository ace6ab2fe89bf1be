import { parseAllDocuments, type YAMLParseError } from 'yaml';
import type { Checker, Problem } from './snippet.ts';
import { isFragment, isOutline, isSurelyYaml, looksLikeYaml, maskYaml } from './yaml-mask.ts';
import { openerOf } from './yaml-opener.ts';

/** Checks YAML as people write it down: abridged, templated, several documents in one. */
export const checkYaml: Checker = ({ code, strict }) => {
  const text = maskYaml(code.text);
  const [error, next] = errorsOf(text);
  if (!error || (text !== code.text && isBlanked(error))) return undefined;
  const found = explain(text, error, next);
  if (!strict && isSketch(text, found.at)) return undefined;
  const isSure = text === code.text && (strict || isSurelyYaml(text));
  return { ...found, unsure: found.unsure || !isSure };
};

function errorsOf(text: string): readonly YAMLParseError[] {
  // Two keys of one name are often two ways to write it.
  const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;
  const documents = parseAllDocuments(text, options);
  return 'empty' in documents ? [] : documents.flatMap(({ errors }) => errors);
}

/** A template in the first line of a text, which is blank now and longer than what follows. */
const isBlanked = ({ message }: YAMLParseError) => /leading empty lines/.test(message);

function isSketch(text: string, at: number): boolean {
  const start = Math.max(0, text.lastIndexOf('\n---', at - 1));
  const end = text.indexOf('\n---', at);
  const part = text.slice(start, end < 0 ? undefined : end);
  // What it belongs to, or a diff.
  if ((start > 0 && /^##+ /m.test(part)) || /^\+\s/m.test(part)) return true;
  if (!looksLikeYaml(part) || isFragment(part) || isOutline(part)) return true;
  // Several ways to write it, one below the other.
  const pieces = part.split(/\n(?:[ \t]*(?:#[^\n]*)?\n)+(?=\S)/);
  return pieces.length > 1 && pieces.every((one) => errorsOf(one).length === 0);
}

function explain(text: string, error: YAMLParseError, next: YAMLParseError | undefined): Problem {
  const { code, message } = error;
  const [at, end] = error.pos;
  const line = (offset: number) => lineAt(text, offset);
  switch (code) {
    case 'TAB_AS_INDENT':
      return {
        at,
        end,
        message: 'A tab indents this line; YAML takes spaces only.',
        help: 'Indent with spaces.',
      };
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
    case 'UNEXPECTED_TOKEN': {
      const opener = openerOf(text, message, at);
      if (opener) return opener;
      if (code === 'BAD_INDENT') {
        const where = line(at);
        return {
          ...where,
          message: 'This line is indented like none above it.',
          help: 'Indent it like its neighbours.',
        };
      }
      if (/node end/.test(message) && line(at).at === at) {
        const help = 'Indent it like what it belongs to.';
        return { ...line(at), message: 'This line does not fit to the lines above it.', help };
      }
      if (/node end/.test(message)) {
        const help = 'Put the whole value in quotes, the other kind if it holds some.';
        return { at, end, message: 'Nothing more was expected after this value.', help };
      }
      break;
    }
    case 'BLOCK_AS_IMPLICIT_KEY': {
      if (next?.code !== 'MULTILINE_IMPLICIT_KEY') {
        const help = 'Put the whole value in quotes.';
        return {
          at,
          end,
          message: 'A value that holds ": " was expected in quotes.',
          help,
          unsure: true,
        };
      }
      const below = line(next.pos[1]);
      const message = 'This line is indented deeper, but the key above it has a value already.';
      // A tree of things is drawn like that, too.
      const help = 'Indent it like that key, or remove the value.';
      return { ...below, message, help, unsure: true };
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return { ...missingColon(line(at)), unsure: isMarked(text, line(at).at) };
    case 'BAD_SCALAR_START': {
      const message = `A value cannot begin with ${text[at]}.`;
      return { at, end, message, help: 'Put it in quotes.', unsure: true };
    }
    case 'BAD_DQ_ESCAPE': {
      const message = `YAML knows no ${text.slice(at, at + 2)} in double quotes.`;
      return { at, end: at + 2, message, help: 'Use single quotes.', unsure: true };
    }
  }
  if (/followed by map values/.test(message)) {
    return { ...missingColon(line(at)), unsure: isMarked(text, line(at).at) };
  }
  return { at, end, message: `YAML stops here: ${message}.`, help: 'Mend the line.', unsure: true };
}

/** An alias, an anchor or a tag, which may hold a colon of its own. */
const isMarked = (text: string, at: number) => /[*&!]/.test(text[at] ?? '');

const missingColon = (place: { at: number; end: number }): Problem => ({
  ...place,
  message: 'A colon and a space were expected after a key in this line.',
  help: 'Write key: value.',
});

/** The line an offset stands in, without its indentation. */
function lineAt(text: string, offset: number): { at: number; end: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const whole = text.slice(start, end < 0 ? undefined : end).trimEnd();
  const indent = Math.max(0, whole.search(/\S/));
  return { at: start + indent, end: start + whole.length };
}
