import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { asMdx2, withIds } from './mdx1.ts';

const plain = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective);

/** What parses `.md`, as the site's own pipeline does. */
export const markdownProcessor = plain().freeze();

const mdxProcessor = plain().use(remarkMdx).freeze();

/**
 * Markdown text to a tree, as the site's own pipeline makes it before any other plugin runs.
 *
 * @throws VFileMessage with line and column when an `.mdx` text does not parse
 */
export function parseMarkdown(text: string, format: 'md' | 'mdx'): Root {
  if (format === 'md') return markdownProcessor.parse(text);
  return withIds(mdxProcessor.parse(asMdx2(text)));
}
