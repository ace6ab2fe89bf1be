import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const plain = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective);
const processors = {
  md: plain.freeze(),
  mdx: unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(remarkDirective)
    .use(remarkMdx)
    .freeze(),
};

/**
 * Markdown text to a tree, as the site's own pipeline makes it before any other plugin runs.
 *
 * @throws VFileMessage with line and column when an `.mdx` text does not parse
 */
export function parseMarkdown(text: string, format: 'md' | 'mdx'): Root {
  return processors[format].parse(text);
}
