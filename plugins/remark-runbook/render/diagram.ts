import { createHash } from 'node:crypto';
import type { Nodes } from 'mdast';

/** What names the drawing of a diagram: the hash of its text, 12 hexadecimal digits. */
export function diagramHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The text of a diagram, from the node that Docusaurus makes of its fence. */
export function diagramText(node: Nodes): string | undefined {
  if ((node.type as string) !== 'mermaidCodeBlock') return undefined;
  return String(node.data?.hProperties?.value);
}
