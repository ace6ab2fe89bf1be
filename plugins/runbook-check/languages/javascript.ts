import { type Options, parse } from 'acorn';
import { bareJavaScript, explain, type Failure, repairs } from './javascript-failure.ts';
import { type Checker, isExpanded, mask, type Snippet } from './snippet.ts';

const options: Options = {
  ecmaVersion: 'latest',
  allowAwaitOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowHashBang: true,
};

/** Checks JavaScript: strictly what a command runs, and in a fence what is surely none of its kin. */
export const checkJavaScript: Checker = (snippet) => {
  const { code, strict } = snippet;
  const failure = failureOf(code.text);
  if (!failure) return undefined;
  if (strict) return isGiven(snippet) ? undefined : explain(code.text, failure);
  const text = maskSketch(code.text);
  const bare = bareJavaScript(code.text);
  if (!text.trim() || parsesSomehow(text) || isKin(bare) || isAbridged(bare)) return undefined;
  const found = failureOf(text);
  if (!found || isLeftOut(code.text, found) || !isSlip(text, found)) return undefined;
  return { ...explain(text, found), unsure: true };
};

/** Nothing if it is a script or a module. */
function failureOf(text: string): Failure | undefined {
  const failures: Failure[] = [];
  for (const sourceType of ['script', 'module'] as const) {
    try {
      parse(text, { ...options, sourceType });
      return undefined;
    } catch (error) {
      if (error instanceof RangeError) return undefined; // it nests deeper than the parser's stack
      const { pos = 0, message } = error as { pos?: number; message: string };
      failures.push({ at: pos, message: message.replace(/ \(\d+:\d+\)$/, '') });
    }
  }
  const [script, module] = failures as [Failure, Failure];
  return module.at > script.at ? module : script;
}

/** What a parser says of a text that lacks a quote or a bracket, or has one too many. */
const slips =
  /^(?:Unexpected (?:token|character)|Unterminated|Invalid regular expression flag|Expecting Unicode escape)/;

/** One character more or less would mend it: what is meant as it is would need more. */
const isSlip = (text: string, failure: Failure) =>
  slips.test(failure.message) && isMended(repairs(text, failure));

function isMended(texts: Iterable<string>): boolean {
  let left = 600;
  for (const one of texts) {
    if (!failureOf(one)) return true;
    left -= 1;
    if (left === 0) break;
  }
  return false;
}

/** Most of it comes from the shell: `node -e "$(cat check.js)"`. */
const isGiven = ({ code: { text, at } }: Snippet) =>
  at.filter(isExpanded).length * 2 > text.trim().length;

/** What people write for people. */
const sketches: readonly RegExp[] = [
  /\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|<%[^\n]*?%>/g,
  /^[ \t]*[>$] (?=\S)|^[ \t]*\.{3} (?=\S)/gm,
  /^[ \t]*(?:\[?\.{3,}\]?|…)[ \t]*;?[ \t]*$/gm,
  /(?<=\w)\[, ?[\w., ]+\]/g,
  /\.{3}(?=\s*[)\]},;\n]|$)|…|<[a-z][\w -]*>(?!\()/g,
];

function maskSketch(text: string): string {
  let masked = text;
  // if (/* nobody waits */), connect(/* host */, 8443)
  masked = mask(masked, /(?<=[(,]\s*)\/\*(?:[^*]|\*(?!\/))*\*\/(?=\s*[),])/g, 'z');
  for (const pattern of sketches) masked = mask(masked, pattern, ' ');
  return masked;
}

/** Parts of programs: an expression, members of an object or a class, cases, a chain of calls. */
const wrappers: readonly [before: string, after: string][] = [
  ['(', '\n)'],
  ['({', '\n})'],
  ['[', '\n]'],
  ['class A {', '\n}'],
  ['switch (a) {', '\n}'],
  ['a', ''],
  ['async function* f() {', '\n}'],
  ['f(', '\n)'],
];

function parsesSomehow(text: string): boolean {
  const body = text.replace(/[\s;,]+$/, '');
  if ([text, ...wrappers.map(([a, b]) => a + body + b)].some((one) => !failureOf(one))) return true;
  // Several ways to write it, one below the other, or what a call gave below it.
  return [/\n(?:[ \t]*(?:\/\/[^\n]*)?\n)+(?=\S)/, /\n(?=[{[])/].some((between) => {
    const pieces = text.split(between);
    return pieces.length > 1 && pieces.every((one) => parsesSomehow(one));
  });
}

/** What was left out may be anything: `(...)`, `...and more`. Spread is no ellipsis. */
const isAbridged = (text: string) => /…|\.{3}[a-z]+ [a-z]|\.{2,3}(?![\w$([{.])/.test(text);

/** A comment in the place of what was left out, or one that begins what the next lines go on with. */
function isLeftOut(text: string, { at }: Failure): boolean {
  // `// => {`
  if (/(?<=^|\s)\/\/[^\n]*[[{(][ \t]*\n(?!\s*\/\/)/.test(text)) return true;
  if (at >= text.trimEnd().length) return /\/[/*]\s*(?:…|\.{3})/.test(text);
  return /\/[/*]\s*(?:…|\.{3})[^\n]*\s*$/.test(text.slice(0, at));
}

/** TypeScript, JSX, decorators, templates, shells of databases, pasted output: not verified. */
function isKin(text: string): boolean {
  // import { a as b }
  const unnamed = mask(text, /\b(?:import|export)\s*(?:[\w$]+\s*,\s*)?(?:\*\s*as\s|\{[^{}]*\})/g);
  return (
    /\b(?:import|export)\s*\{(?:[^{}]*,)?\s*type\s+\w/.test(text) ||
    /\b(?:import|export)\s+type(?:of)?\b|^\s*(?:interface|type|enum|declare|namespace|abstract|@\w)\b/m.test(
      text,
    ) ||
    /[\w\])?]\s*\??:\s*(?:string|number|boolean|any|unknown|void|Promise|Array|\w+\[\])\b/.test(
      text,
    ) ||
    /<\/?[A-Za-z][\w.-]*(?:\s[^<>]*)?\/?>/.test(text) ||
    /\bas (?:const|any|\w+)\b|\w<\w[^<>()\n]*>\(|\bsatisfies\b|\bimplements\b/.test(unnamed) ||
    /^\s*(?:use|show|it|db\.\w+|rs\.\w+)\s+\w+\s*;?\s*$/m.test(text) ||
    /^\s*(?:=>|->|→)/m.test(text) ||
    // A prompt of mongosh, with output below it.
    /^(?:[\w-]+(?::[A-Z]+)?|[\w -]*\[[^\]\n]*\] [\w-]+)> \S/m.test(text) ||
    // An object as it is printed.
    /^\s*[A-Z]\w*(?:\(\d+\))? \{/m.test(text) ||
    // A call as people note it down: shop__order-list { mode: "late" }.
    /^[ \t]*\w+(?:__|-)[\w-]* \{\s*["'\w]+:\s/m.test(text) ||
    !/[;{}()=]/.test(text)
  );
}
