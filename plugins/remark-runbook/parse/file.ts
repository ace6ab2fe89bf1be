import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { readFrontMatter } from './front-matter.ts';
import { frontMatterIn } from './front-matter-text.ts';
import { parseMarkdown } from './markdown.ts';
import { parsePage } from './page.ts';
import type { ParsedPage } from './parsed-page.ts';

/** A page's id and service, from its path below the docs folder. */
export function pageAt(
  path: string,
  services: readonly string[],
): { id: string; service?: string } {
  const id = path.replaceAll('\\', '/').replace(/\.mdx?$/, '');
  const service = services.find((name) => id.startsWith(`${name}/`));
  return { id, ...(service && { service }) };
}

/**
 * The front matter a host has already read (Docusaurus), else the one in the tree.
 *
 * @throws FrontMatterError as {@link parsePageFile}
 */
export function frontMatterOf(tree: Root, file: VFile): Record<string, unknown> {
  return (
    (file.data as { frontMatter?: Record<string, unknown> }).frontMatter ?? frontMatterIn(tree).data
  );
}

/**
 * Reads one page of Markdown text into the model: the way in for whoever works outside Docusaurus.
 *
 * @param path below the docs folder, with its extension, which decides between Markdown and MDX
 * @param implicitSteps whether an ordered list that holds commands becomes steps by itself
 * @param tree of the text, where a parser was at hand that makes the same of it in less time
 * @throws FrontMatterError with line and column when the front matter is no YAML
 * @throws VFileMessage with line and column when an `.mdx` text does not parse
 */
export function parsePageFile(
  text: string,
  path: string,
  services: readonly string[],
  implicitSteps = true,
  tree = parseMarkdown(text, path.endsWith('.mdx') ? 'mdx' : 'md'),
): ParsedPage {
  const { data, keyLines } = frontMatterIn(tree);
  const { frontMatter, problems } = readFrontMatter(data);
  const page = parsePage(tree, { ...pageAt(path, services), frontMatter, implicitSteps });
  page.keyLines = keyLines;
  for (const { key, message } of problems) {
    page.problems.push({ message, level: 'error', line: keyLines.get(key) ?? 1, column: 1 });
  }
  return page;
}
