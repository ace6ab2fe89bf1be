import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { parse as parseYaml } from 'yaml';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { type ParsedPage, parsePage } from './page.ts';

/** A page's id and service, from its path below the docs folder. */
export function pageAt(
  path: string,
  services: readonly string[],
): { id: string; service?: string } {
  const id = path.replaceAll('\\', '/').replace(/\.mdx?$/, '');
  const service = services.find((name) => id.startsWith(`${name}/`));
  return { id, ...(service && { service }) };
}

/** The front matter a host has already read (Docusaurus), else the one in the tree. */
export function frontMatterOf(tree: Root, file: VFile): Record<string, unknown> {
  return (
    (file.data as { frontMatter?: Record<string, unknown> }).frontMatter ?? frontMatterIn(tree)
  );
}

/** @throws YAMLParseError when the front matter is no YAML */
function frontMatterIn(tree: Root): Record<string, unknown> {
  const first = tree.children[0];
  if (first?.type !== 'yaml') return {};
  const data: unknown = parseYaml(first.value);
  return data !== null && typeof data === 'object' ? (data as Record<string, unknown>) : {};
}

/**
 * Reads one page of Markdown text into the model: the way in for whoever works outside Docusaurus.
 *
 * @param path below the docs folder, with its extension, which decides between Markdown and MDX
 * @param implicitSteps whether an ordered list that holds commands becomes steps by itself
 */
export function parsePageFile(
  text: string,
  path: string,
  services: readonly string[],
  implicitSteps = true,
): ParsedPage {
  const tree = parseMarkdown(text, path.endsWith('.mdx') ? 'mdx' : 'md');
  const { frontMatter, problems } = readFrontMatter(frontMatterIn(tree));
  const page = parsePage(tree, { ...pageAt(path, services), frontMatter, implicitSteps });
  for (const { key, message } of problems) {
    page.problems.push({ message, level: 'error', line: lineOfKey(text, key), column: 1 });
  }
  return page;
}

function lineOfKey(text: string, key: string): number {
  const line = text.split('\n').findIndex((each) => each.startsWith(`${key}:`));
  return line < 0 ? 1 : line + 1;
}
