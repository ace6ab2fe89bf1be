import { patientNearest } from '../../../nearest.ts';
import type { Anchor, Page } from '../../../page.ts';
import type { Report, Rule } from '../../../rule.ts';
import type { Site } from '../../../site.ts';
import { importedFile } from '../docusaurus.ts';
import { serviceTargets } from '../front-matter.ts';
import { loose, marksOf } from '../marks.ts';
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
  const nearest = patientNearest();
  for (const target of targets) {
    const { kind, url, html, loose: isLoose, start, end } = target;
    const { file, fragment } = follow(target, from, site);
    // Words to be marked by the browser are no part of the id.
    const id = fragment.replace(/:~:.*$/s, '');
    if (kind === 'image' || !file || !id || id === 'top' || !/\.mdx?$/.test(file)) continue;
    const text = file === from.file ? from.text : site.tree.read(file);
    const anchors = file === from.file ? from.anchors : site.anchors(file);
    if (!anchors || !text || has({ file, text, anchors }, id, from, site, new Set())) continue;
    const hash = url.indexOf('#');
    const place = from.text.startsWith(url, start) ? { start: start + hash, end } : { start, end };
    const where = file === from.file ? 'this page' : `${file.split('/').at(-1)}`;
    const near = nearest(
      id,
      anchors.map((one) => one.id),
    );
    report({
      ...place,
      message: `There is no #${id} on ${where}.`,
      help: near
        ? `Did you mean #${near}?`
        : `Anchors of ${where} are made of its headings and steps.`,
      // In HTML it may be for a script to follow.
      unsure: html || isLoose || /^L\d+/.test(id) || (!from.service && includes.test(text)),
    });
  }
}

/** Lines in whose place other site generators put other files. */
const includes = /^[ \t]*(?:-{1,3}8<-{1,3}|\{!|\{%-?\s*include|\{\{[<%#]|:{1,3}include|!\[\[)/m;
/** What GitHub and Docusaurus call a footnote, and the way back from it. */
const footnote = /^(?:user-content-)?fn(?:ref)?[-:]?[^\s]+$/;

interface To {
  file: string;
  text: string;
  anchors: readonly Anchor[];
}

/** @param seen pages that were looked at: one may be a part of itself */
function has(to: To, id: string, from: From, site: Site, seen: Set<string>): boolean {
  if (seen.has(to.file)) return false;
  seen.add(to.file);
  const { text, anchors } = to;
  if (anchors.some((one) => one.id === id)) return true;
  const { ids, braced, headings } = marksOf(text);
  if (ids.has(id) || (text.includes('[^') && footnote.test(id))) return true;
  if (partsOf(to, site).some((part) => has(part, id, from, site, seen))) return true;
  if (from.service) return false;
  const plain = loose(id.replace(/^user-content-/, ''));
  const isSame = (one: Anchor) => loose(one.id) === plain && !isSlip(id, one.id);
  return braced.has(id) || headings.has(plain) || anchors.some(isSame);
}

/** In small letters no generator joins the words of a heading. */
const isSlip = (id: string, anchor: string): boolean =>
  /^[a-z\d]+$/.test(id) && /^[a-z\d]+(?:-[a-z\d]+)+$/.test(anchor);

const imported = /^import\s[^'"\n]*\sfrom\s+['"]((?:\.{1,2}|@site)\/[^'"\n]+\.mdx?)['"]/gm;

/** The pages that a page of MDX is put together of: their headings are its own. */
function partsOf(page: To, site: Site): To[] {
  if (!page.text.includes('import ')) return [];
  return [...page.text.matchAll(imported)].flatMap(([, path = '']) => {
    const file = importedFile(path, page, site);
    const text = file && site.tree.read(file);
    return file && text ? [{ file, text, anchors: site.anchors(file) ?? [] }] : [];
  });
}
