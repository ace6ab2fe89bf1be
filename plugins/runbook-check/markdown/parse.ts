import type { Root } from 'mdast';
import type { parseMarkdown } from 'remark-runbook';

/** Something that is loaded only when a page needs it. Wait for it and ask again. */
export class NotLoaded extends Error {
  constructor(readonly loading: Promise<unknown>) {
    super('It is being loaded.');
  }
}

let slow: typeof parseMarkdown | undefined;
const loadSlow = async () => {
  slow = (await import('./slow.ts')).parseMarkdown;
};

/** Its native part may be missing on a machine: the site's own parser does the work then. */
const fast = await import('remark-runbook/fast').then(
  ({ parseFast }) => parseFast,
  async () => {
    await loadSlow();
    return undefined;
  },
);

/**
 * Markdown text to the tree the site makes of it.
 *
 * @throws NotLoaded the first time a text needs the site's own parser: MDX, and directives that end
 * where nobody would think
 * @throws VFileMessage with line and column when an `.mdx` text does not parse
 */
export function parse(text: string, format: 'md' | 'mdx'): Root {
  const tree = format === 'md' ? fast?.(text) : undefined;
  if (tree) return tree;
  if (!slow) throw new NotLoaded(loadSlow());
  return slow(text, format);
}
