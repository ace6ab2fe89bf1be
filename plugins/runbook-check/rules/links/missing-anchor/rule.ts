import { nearest } from '../../../nearest.ts';
import type { Anchor, Page } from '../../../page.ts';
import type { Report, Rule } from '../../../rule.ts';
import type { Site } from '../../../site.ts';
import { serviceTargets } from '../front-matter.ts';
import { follow, type Target, targetsOf } from '../targets.ts';

/** Ids as Docusaurus makes them: of headings, explicit ones, of steps, and of HTML. */
export const missingAnchor: Rule = {
  id: 'links/missing-anchor',
  level: 'error',
  why: 'The link opens the page, but not the place: the reader has to search.',
  page(page, report, site) {
    look(targetsOf(page), page, report, site);
  },
  service(context, _pages, report, site) {
    const { file, text } = context;
    look(serviceTargets(context), { file, text, anchors: [], service: context }, report, site);
  },
};

type From = Pick<Page, 'file' | 'text' | 'anchors' | 'service'>;

function look(targets: readonly Target[], from: From, report: Report, site: Site) {
  for (const target of targets) {
    const { kind, url, html, loose, start, end } = target;
    const { file, fragment } = follow(target, from, site);
    if (kind === 'image' || !file || !fragment || fragment === 'top' || !/\.mdx?$/.test(file)) {
      continue;
    }
    const text = file === from.file ? from.text : site.tree.read(file);
    const anchors = file === from.file ? from.anchors : site.anchors(file);
    if (!anchors || !text || has(anchors, fragment, text, from)) continue;
    const hash = url.indexOf('#');
    const place = from.text.startsWith(url, start) ? { start: start + hash, end } : { start, end };
    const where = file === from.file ? 'this page' : `${file.split('/').at(-1)}`;
    const near = nearest(
      fragment,
      anchors.map(({ id }) => id),
    );
    report({
      ...place,
      message: `There is no #${fragment} on ${where}.`,
      help: near
        ? `Did you mean #${near}?`
        : `Anchors of ${where} are made of its headings and steps.`,
      // In HTML it may be for a script to follow.
      unsure: html || loose || /^L\d+/.test(fragment),
    });
  }
}

function has(anchors: readonly Anchor[], id: string, text: string, page: From): boolean {
  if (anchors.some((one) => one.id === id)) return true;
  if (new RegExp(`\\b(?:id|name)\\s*=\\s*["']${escaped(id)}["']`).test(text)) return true;
  if (page.service) return false;
  // `## Title {: #id .class }`, as kramdown, Pandoc and MkDocs have it.
  if (new RegExp(`\\{:?[^{}\\n]*#${escaped(id)}(?![\\w-])[^{}\\n]*\\}`).test(text)) return true;
  // Other site generators differ in signs and numbering: near enough is right enough.
  return anchors.some((one) => loose(one.id) === loose(id));
}

const escaped = (text: string) => text.replace(/[^\w-]/g, '\\$&');
const loose = (id: string) => id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
