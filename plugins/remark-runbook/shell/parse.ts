import { forEachChild, type HereDoc, parse as parseBash, type SyntaxNode } from 'unbash';

type ParsedScript = ReturnType<typeof parseBash>;

/** Calls back for the node and everything below it, in source order. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  const each = (one: SyntaxNode) => {
    visit(one);
    forEachChild(one, each);
  };
  each(node);
}

/** Every here-document of a tree that stands in the same text as the tree itself. */
export function heredocsOf(node: SyntaxNode): HereDoc[] {
  const found: HereDoc[] = [];
  const visit = (one: SyntaxNode) => {
    // A backtick script owns a decoded text of its own: its offsets mean nothing here.
    if (one.type === 'Script' && one.source !== undefined) return;
    if (one.type === 'HereDoc') found.push(one);
    forEachChild(one, visit);
  };
  visit(node);
  return found;
}

/** Where a node ends, its here-documents included. */
export function reach(node: SyntaxNode): number {
  return Math.max(
    node.end,
    ...heredocsOf(node).map(({ closing, body }) => closing?.end ?? body.end),
  );
}

/**
 * Parses shell. The error is the first thing a shell would stumble over, also inside `$(…)`, or a
 * here-document without its closing line, for which a shell would wait forever.
 */
export function parse(text: string): {
  script: ParsedScript;
  error?: { message: string; at: number };
} {
  const script = parseBash(text);
  const error = errorIn(script, text);
  return error ? { script, error } : { script };
}

/** Of a text with none of these there is one script, without anything that has an end of its own. */
const nesting = /[$`]|<<|[<>]\(/;

function errorIn(script: ParsedScript, text: string): { message: string; at: number } | undefined {
  let error: { message: string; at: number } | undefined;
  const visit = (node: SyntaxNode) => {
    if (error) return;
    if (node.type === 'Script' && node.errors?.[0]) {
      error = { message: node.errors[0].message, at: node.errors[0].pos };
    } else if (node.type === 'CommandExpansion' && /^\$\{[^}]*$/.test(node.text)) {
      error = { message: 'unterminated command substitution', at: node.pos };
    } else if (node.type === 'HereDoc' && !node.closing) {
      const end = node.delimiter?.value ?? '';
      error = { message: `the here-document is not closed by a line ${end}`, at: node.pos };
    }
  };
  if (nesting.test(text)) walk(script, visit);
  else visit(script);
  return error;
}
