import type { AllContent } from '@docusaurus/types';
import { diagramHash } from 'remark-runbook';
import { diagramsIn } from './diagrams.ts';
import { isDrawn } from './drawings.ts';
import type { PublishedPage } from './published.ts';

/**
 * Whether browsers may have a diagram to draw: one of our pages that nobody has drawn ahead of
 * time, or one of pages we know nothing of.
 *
 * @param published the pages of all docs plugins, with ids below `docsDir`
 */
export function hasUndrawn(
  docsDir: string,
  drawingsDir: string | undefined,
  published: readonly Pick<PublishedPage, 'id'>[],
  allContent: AllContent,
): boolean {
  return (
    published.some(({ id }) => id.startsWith('..')) ||
    writingPlugins.some((name) => Object.values(allContent[name] ?? {}).some(hasPages)) ||
    diagramsIn(docsDir).some(({ text }) => !isDrawn(drawingsDir, diagramHash(text)))
  );
}

/** Besides the docs, what makes pages of Markdown. */
const writingPlugins = ['docusaurus-plugin-content-blog', 'docusaurus-plugin-content-pages'];

/** Pages come as a list, with those that are scripts, a blog as its posts. */
function hasPages(content: unknown): boolean {
  const pages = (content as { blogPosts?: unknown } | undefined)?.blogPosts ?? content;
  return Array.isArray(pages) && pages.some(({ type }: { type?: string }) => type !== 'jsx');
}
