import { closestMatch } from 'leven';
import { failurePlace } from './mermaid-place.ts';
import { mask, type Problem, type Snippet } from './snippet.ts';

type Check = (snippet: Snippet) => Promise<Problem | undefined>;

const kinds =
  'flowchart graph sequenceDiagram classDiagram stateDiagram stateDiagram-v2 erDiagram journey gantt pie quadrantChart requirementDiagram gitGraph mindmap timeline';

/**
 * Gives what checks a diagram, with the parser of mermaid itself; where mermaid is not installed,
 * something that finds nothing.
 */
export async function mermaidChecker(): Promise<Check> {
  try {
    const [{ default: mermaid }, { default: purifier }] = await Promise.all([
      import('mermaid'),
      import('dompurify'),
    ]);
    // Labels are made safe for a browser while they are read. There is none here, nor a need.
    if (!purifier.isSupported) {
      Object.assign(purifier, { addHook: () => {}, sanitize: (text: string) => text });
    }
    return (snippet) => checkDiagram(snippet, (text) => mermaid.parse(text));
  } catch {
    return async () => undefined;
  }
}

async function checkDiagram(
  { code }: Snippet,
  parse: (text: string) => Promise<unknown>,
): Promise<Problem | undefined> {
  const { text } = code;
  if (/\{%|<%|\{\{\s*[.$<]|\{\{[^{}\n]*\|[^{}\n]*\}\}|^\s*(?:\.{3}|…)\s*$/m.test(text))
    return undefined;
  // Same length, so that offsets hold: what is not the diagram itself goes.
  let bare = mask(text, /%%\{[\s\S]*?\}%%|^[ \t]*%%[^\n]*$/gm);
  bare = mask(bare, /^\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*$/m);
  const skip = bare.search(/\S/);
  if (skip < 0) return undefined;
  const diagram = bare.slice(skip);
  try {
    await parse(diagram);
    return undefined;
  } catch (error) {
    return explain(diagram, error as Error, skip);
  }
}

function explain(text: string, error: Error, skip: number): Problem | undefined {
  const kind = /^[\w-]+/.exec(text)?.[0] ?? '';
  if (error.name === 'UnknownDiagramError') {
    const near = closestMatch(kind, kinds.split(' '), { maxDistance: 2 });
    // A kind that is younger than this parser begins otherwise.
    if (!near || near === kind || near[0] !== kind[0]?.toLowerCase()) return undefined;
    const message = `No diagram is called ${kind}.`;
    return { at: skip, end: skip + kind.length, message, help: `Did you mean ${near}?` };
  }
  const place = failurePlace(text, error);
  if (!place) return undefined;
  const { at, end } = place;
  const labels = /^(?:flowchart|graph|mindmap)/.test(kind) && at >= text.trimEnd().length;
  const open = labels ? openBracket(text) : undefined;
  if (open !== undefined) {
    const sign = text[open] as keyof typeof closers;
    const said = `This ${sign} is never closed: ${closers[sign]} was expected.`;
    return { at: skip + open, message: said, help: `Add ${closers[sign]} where the label ends.` };
  }
  const found = text.slice(at, end).trim();
  const what = found
    ? `${found} was not expected here`
    : 'something is missing at the end of the line';
  return {
    at: skip + at,
    end: skip + Math.max(end, at + 1),
    message: `The diagram cannot be drawn: ${what}.`,
    help: helpFor(text, at, found),
  };
}

const closers = { '[': ']', '(': ')', '{': '}' };

/** The last bracket of a label that its line does not close; a body's stands at the end of a line. */
function openBracket(text: string): number | undefined {
  let start = 0;
  let last: number | undefined;
  for (const line of text.split('\n')) {
    const open: number[] = [];
    for (const { 0: char, index } of line
      .replace(/"[^"]*"/g, (all) => ' '.repeat(all.length))
      .matchAll(/[[\](){}]/g)) {
      if (char in closers) open.push(index);
      else open.pop();
    }
    const found = open.at(-1);
    if (found !== undefined && found < line.trimEnd().length - 1) last = start + found;
    start += line.length + 1;
  }
  return last;
}

function helpFor(text: string, at: number, found: string): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (/[[({][^"\])}]*$/.test(line) && /^[()[\]{}"]/.test(found)) {
    return 'Put the label in double quotes: A["text (more)"].';
  }
  if (/^end\b/.test(found)) return 'end closes a subgraph: write End, or put it in double quotes.';
  return 'Look for a missing arrow, bracket, colon or quote just before.';
}
