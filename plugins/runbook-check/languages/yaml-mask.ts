import { beginsWithTool } from '../shell/language.ts';
import { mask } from './snippet.ts';

/** Lines that are nothing but a template's control, an ellipsis, a prompt or the name of a file. */
const wholeLines: readonly RegExp[] = [
  /^[ \t]*(?:\{\{[-~]?[^\n]*?[-~]?\}\}|\{%[^\n]*?%\})[ \t]*$/gm,
  /^[ \t]*(?:- )?\[?(?:\.{2,}|…)\]?[ \t]*$|^[ \t]*(?:<snip>|\[snip\]|<\.{3}>|\(\.{3}\))[ \t]*$/gim,
  /^[ \t]*[$>%] [^\n]*$/gm,
  /^[\w./-]+\.ya?ml:?[ \t]*$/gm,
];

/** What stands for a value: `{{ .Values.x }}`, `${X:-1}`, `<your name: here>`, `%NAME%`, `@name@`. */
const values: readonly RegExp[] = [
  /\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|<%[^\n]*?%>/g,
  /\$\{[^{}\n]*\}|\$\([^()\n]*\)/g,
  /(?<![<\w])<\p{L}[^<>\n]*>/gu,
  // {team}-settings: a mapping ends its value.
  /\{\w+\}(?=[\w/.@-])/g,
  /%\w+%|@@?\w+@@?|(?<=: |- )[@%]\w+(?=\s|$)/g,
];

/** Text that a YAML parser can read; nothing else about it is changed, so that offsets hold. */
export function maskYaml(text: string): string {
  let masked = text;
  for (const pattern of wholeLines) masked = mask(masked, pattern);
  masked = masked.replace(/^\S+ [^\n]+$/gm, (line) =>
    !/:(?: |$)/.test(line) && beginsWithTool(line) ? ' '.repeat(line.length) : line,
  );
  for (const pattern of values) masked = mask(masked, pattern, 'w');
  return masked;
}

const line = /^\s*(?:\.\.\.|[\]}[{].*|-|- .*|(?:- )*["']?[^\s:"'#{}[\]][^:#]*["']?:(?:\s.*)?)$/;

/** Whether nearly all lines are keys or items; comments and block scalars are left out. */
export function looksLikeYaml(text: string): boolean {
  if (/^Name:\s{2,}\S/m.test(text) && /^[A-Z][\w ]+:\s{3,}\S/m.test(text)) return false;
  const lines: string[] = [];
  let block = -1;
  for (const one of text.split('\n')) {
    if (!one.trim() || /^(?:\s*#|---)/.test(one)) continue;
    const indent = one.search(/\S/);
    if (block >= 0 && indent > block) continue;
    block = /(?:^|\s)[|>][-+\d]*\s*(?:#.*)?$/.test(one) ? indent : -1;
    lines.push(one);
  }
  const fitting = lines.filter((one) => line.test(one)).length;
  return fitting >= Math.min(2, lines.length) && fitting / lines.length >= 0.65;
}

/** Parts of larger documents, which fit together only there. */
export function isFragment(text: string): boolean {
  const indents = text
    .split('\n')
    .filter((one) => one.trim() && !/^\s*#/.test(one))
    .map((one) => one.search(/\S/));
  const [first = 0, ...rest] = indents;
  return rest.some((indent) => indent < first);
}

/** Whether it surely is YAML: keys are names, and most lines have one. */
export function isSurelyYaml(text: string): boolean {
  const lines = text.split('\n').filter((one) => one.trim() && !/^(?:\s*#|---)/.test(one));
  const named = lines.filter((one) => /^\s*(?:- )*["']?[\w./$*-]+["']?:(?:\s|$)/.test(one));
  return named.length / lines.length >= 0.5;
}

/** An outline or Markdown, which only looks like it: keys of several words, words in bold. */
export function isOutline(text: string): boolean {
  return /^[ \t]*(?:- )*(?:\*\*|[A-Za-z]+ [^:"'{[#\n]*:(?:[ \t]|$))/m.test(text);
}
