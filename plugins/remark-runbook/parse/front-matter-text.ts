import type { Root } from 'mdast';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

/** The front matter of a page as its text has it. */
export interface FrontMatterText {
  data: Record<string, unknown>;
  /** The line of each key in the file. */
  keyLines: Map<string, number>;
}

/** Front matter that is no YAML, with its place in the file. */
class FrontMatterError extends Error {
  override name = 'FrontMatterError';
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/**
 * Reads the YAML at the top of a page's tree.
 *
 * @throws FrontMatterError with line and column of the file when it is no YAML
 */
export function frontMatterIn(tree: Root): FrontMatterText {
  const first = tree.children[0];
  if (first?.type !== 'yaml') return { data: {}, keyLines: new Map() };
  const above = first.position?.start.line ?? 1;
  const lines = new LineCounter();
  const document = parseDocument(first.value, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const text = first.value.split('\n')[line - 1] ?? '';
    throw new FrontMatterError(
      `The front matter is no YAML: ${error.message}.${hintFor(text)}`,
      above + line,
      col,
    );
  }
  const data: unknown = document.toJS();
  const keyLines = new Map<string, number>();
  for (const { key } of isMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(key) || !key.range) continue;
    keyLines.set(String(key.value), above + lines.linePos(key.range[0]).line);
  }
  const isRecord = data !== null && typeof data === 'object' && !Array.isArray(data);
  return { data: isRecord ? (data as Record<string, unknown>) : {}, keyLines };
}

/** The commonest mistake has its own way out: `title: Database: down`. */
function hintFor(line: string): string {
  return /^[\s-]*[\w-]+:\s+[^\s"'].*:(\s|$)/.test(line)
    ? ' Put a value with a colon in it in quotes: "…".'
    : '';
}
