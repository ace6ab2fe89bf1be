import type { Nodes } from 'mdast';
import type { Page } from '../../../page.ts';
import type { Report, Rule } from '../../../rule.ts';
import type { Site } from '../../../site.ts';
import { isQuoted, startOf } from '../../../visit.ts';
import { resolveTarget } from '../targets.ts';

const document = /(?<![\w/.:@<-])((?:[\w.-]+\/)*[\w.-]*\w\.mdx?)(?!\w|\.\w)(?:\s+"([^"\n]+)")?/g;
const place = /\bsee:?\s+(?:the\s+)?"([^"\n]{3,60})"/gi;
/** Links in the words of other site generators. */
const template = /\{\{.*?\}\}|\{%.*?%\}/g;
const blank = (text: string) => ' '.repeat(text.length);
/** Names that stand for a kind of file everywhere. */
const general = /^(?:[A-Z_-]+|readme|changelog|contributing|license|index)\.mdx?$/;

/** A document, or a heading, that is named where a link belongs. */
export const plainReference: Rule = {
  id: 'links/plain-reference',
  level: 'warn',
  why: 'A name has to be searched for; a link is followed, and this check keeps it true.',
  page(page, report, site) {
    for (const { node, parents } of page.nodes) {
      if (node.type !== 'text' || isQuoted(parents)) continue;
      if (parents.some(({ type }) => type === 'link' || type === 'linkReference')) continue;
      const from = startOf(node);
      const text = page.text.slice(from, (node as Nodes).position?.end.offset ?? from);
      look(text, (offset) => from + offset, page, site, report);
    }
    for (const { shell, place: placeOf } of page.blocks) {
      for (const { start, end } of shell?.comments ?? []) {
        const text = shell?.code.source.slice(start, end) ?? '';
        look(text, (offset) => placeOf(start + offset), page, site, report);
      }
    }
  },
};

function look(
  text: string,
  at: (offset: number) => number,
  page: Page,
  site: Site,
  report: Report,
) {
  for (const match of text.replace(template, blank).matchAll(document)) {
    const [whole, name = '', section] = match;
    if (general.test(name)) continue;
    const { file } = resolveTarget(name, page, site);
    if (file === page.file) continue;
    const anchor = section && file && site.anchors(file)?.find(({ title }) => same(title, section));
    const address = `./${name}${anchor ? `#${anchor.id}` : ''}`;
    report({
      start: at(match.index),
      end: at(match.index + whole.length - 1) + 1,
      message: `${name}${section ? ` "${section}"` : ''} is named here, but not linked${file ? '' : ', and there is no such file'}.`,
      help: file
        ? `Link it in the text: [${section ?? name}](${address}).`
        : 'Link to where it is, or say where to find it.',
    });
  }
  for (const match of text.matchAll(place)) {
    const [whole, words = ''] = match;
    const heading = page.anchors.find(
      ({ title }) => same(title.replace(/^[\w-]+:\s+/, ''), words) || same(title, words),
    );
    report({
      start: at(match.index),
      end: at(match.index + whole.length - 1) + 1,
      message: `"${words}" is named here, but not linked.`,
      help: heading
        ? `Link it in the text: [${words}](#${heading.id}).`
        : 'Link to the page or heading that is meant.',
    });
  }
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
