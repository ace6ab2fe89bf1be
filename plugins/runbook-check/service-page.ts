import type { FrontMatter } from './front-matter.ts';
import type { Page } from './page.ts';

/**
 * What is kept of a page for the rules that look at all pages of a service. It is a small part of
 * the page: a service may have more pages than memory holds.
 */
export interface ServicePage extends Pick<Page, 'file' | 'text' | 'anchors' | 'service'> {
  frontMatter: Pick<FrontMatter, 'data' | 'read'>;
  /** The placeholders of its commands. */
  placeholders: readonly string[];
}

export function servicePageOf({ file, text, anchors, service, ...page }: Page): ServicePage {
  const { data, read } = page.frontMatter;
  const { placeholders } = page.parsed.playbook;
  return { file, text, anchors, service, frontMatter: { data, read }, placeholders };
}
