import { patientNearest } from '../../../nearest.ts';
import type { Anchor, Page } from '../../../page.ts';
import { tryRead } from '../../../reader.ts';
import type { Rule } from '../../../rule.ts';
import { partsOf, redirectsOf } from '../redirects.ts';

/** Pages, headings and steps that one could link to at the REF of `--changed-since`, and cannot now. */
export const vanished: Rule = {
  id: 'stability/vanished',
  level: 'error',
  needs: 'past',
  why: 'Alerts, bookmarks and reports of old incidents lead there, and no check sees those.',
  page(page, report, site) {
    const text = site.before?.(page.file);
    if (text === undefined || text === page.text) return;
    const before = anchorsOf(page, text);
    const old = new Set(before.map(({ id }) => id));
    const nearest = patientNearest();
    const fresh = page.anchors.filter(({ id }) => !old.has(id)).map(({ id }) => id);
    for (const [index, { id, title }] of before.entries()) {
      if (stands(page, id)) continue;
      // Renamed a little, or standing in the same place of a page that has as many as before.
      const same = before.length === page.anchors.length ? page.anchors[index]?.id : undefined;
      const near = nearest(id, fresh) ?? fresh.find((one) => one === same);
      const place = placeFor(page, near, before.slice(0, index));
      report({
        ...place,
        message: `#${id} is gone: "${title}" could be linked to.`,
        help: near
          ? `If this is it, write {#${id}} behind it, and old links go on working.`
          : `Write {#${id}} behind the heading or step that takes its place.`,
        // Of a stranger's headings nobody knows which are linked to.
        unsure: !page.service,
      });
    }
  },
  site(site, report) {
    const removed = site.removedFiles?.() ?? [];
    if (removed.length === 0) return;
    const redirects = redirectsOf(site);
    for (const file of removed) {
      if (redirects.some((path) => endsWith(partsOf(file), path))) continue;
      report({
        in: { file, text: site.before?.(file) ?? '' },
        start: 0,
        message: 'This page is gone, and nothing takes its address over.',
        help: 'Name its path under redirects: in the front matter of the page that replaces it.',
      });
    }
  },
};

/** None if it did not parse then, so that nobody could link to it. */
const anchorsOf = ({ path, file, service }: Page, text: string): readonly Anchor[] =>
  tryRead({ path, file, text }, service).page?.anchors ?? [];

function stands({ anchors, text }: Page, id: string): boolean {
  return (
    anchors.some((one) => one.id === id) ||
    new RegExp(`\\b(?:id|name)=["']${id.replace(/[^\w-]/g, '\\$&')}["']`).test(text)
  );
}

/** What seems to have taken its place; else what stood before it and still stands; else the top. */
function placeFor(page: Page, near: string | undefined, earlier: readonly Anchor[]) {
  const find = (id: string | undefined) => page.anchors.find((one) => one.id === id);
  const last = earlier.findLast(({ id }) => find(id));
  const found = find(near) ?? find(last?.id);
  const { line } = page.lines.at(found?.start ?? 0);
  const span = page.lines.span(line);
  return { start: found?.start ?? 0, end: span.end };
}

const endsWith = (parts: readonly string[], end: readonly string[]) =>
  end.length > 0 && parts.slice(-end.length).join('/') === end.join('/');
