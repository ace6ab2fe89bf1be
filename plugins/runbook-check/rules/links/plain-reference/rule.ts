import type { Parents } from 'mdast';
import type { Page } from '../../../page.ts';
import type { Report, Rule } from '../../../rule.ts';
import type { Site } from '../../../site.ts';
import { isQuoted, startOf, visitTexts } from '../../../visit.ts';
import { resolveTarget } from '../targets.ts';

const document = /(?<![\w/.:@<\\-])((?:[\w.-]+\/)*[\w.-]*\w\.mdx?)(?![/.]?\w)(?:\s+"([^"\n]+)")?/g;
/** What makes a name in a sentence a reference: `see x.md`, `described in x.md`. */
const referring =
  /\b(?:see(?: also)?|refer to|follow|consult|go to|continue (?:with|in)|described in|documented in|explained in|steps in|procedure in|instructions in)(?: the)?:?\s*$/i;
const place =
  /\bsee:?\s+(?:the\s+)?"([^"\n]{3,60})"(\s+(?:below|above|section|incident|page|playbook|runbook)\b)?/gi;
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
    visitTexts(page.tree, page.text, signs, (text, from, parents) => {
      if (!mayName(text) || isQuoted(parents)) return;
      if (parents.some(isElsewhere) || isInHtml(page.text, from, parents)) return;
      // The words of a heading are its address, so they stay as they are.
      const sentence = parents.some(({ type }) => type === 'heading') ? 'heading' : 'sentence';
      look(text, sentence, (offset) => from + offset, page, site, report);
    });
    for (const { shell, place: placeOf } of page.blocks) {
      for (const { start, end } of shell?.comments ?? []) {
        const text = shell?.code.source.slice(start, end) ?? '';
        if (!mayName(text)) continue;
        look(text, 'comment', (offset) => placeOf(start + offset), page, site, report);
      }
    }
  },
};

/** What is a link already, or is shown as a program has it. */
const elements = /^(?:a|code|kbd|pre|samp|button|\w*Link)$/i;
const isElsewhere = (node: Parents) =>
  node.type === 'link' ||
  node.type === 'linkReference' ||
  ('name' in node && node.type.startsWith('mdxJsx') && elements.test(node.name ?? ''));

const blocks = new Set(['paragraph', 'heading', 'tableCell']);
const tag = /<(\/?)(a|code|kbd|pre|samp|button)(?=[\s>])/gi;

/** Whether such an element of HTML is open where a text begins. */
function isInHtml(text: string, from: number, parents: readonly Parents[]): boolean {
  const block = parents.findLast(({ type }) => blocks.has(type));
  const before = block ? text.slice(startOf(block), from) : '';
  if (!before.includes('<')) return false;
  let open = 0;
  for (const [, end] of before.matchAll(tag)) open = Math.max(0, open + (end ? -1 : 1));
  return open > 0;
}

/** The names of documents in a text, those in templates left out. */
function documentsIn(text: string): Iterable<RegExpExecArray> {
  if (!text.includes('.md')) return [];
  return (text.includes('{') ? text.replace(template, blank) : text).matchAll(document);
}

/** What a name cannot do without. */
const signs = ['.md', '"'];

/** Whether it is worth the while to look closely. */
const mayName = (text: string) => signs.some((sign) => text.includes(sign));

/** In a sentence a name may stand for the file itself; in a comment it is where to go on. */
function look(
  text: string,
  kind: 'sentence' | 'heading' | 'comment',
  at: (offset: number) => number,
  page: Page,
  site: Site,
  report: Report,
) {
  const span = ({ 0: whole, index }: { 0: string; index?: number | undefined }) => {
    const start = index ?? 0;
    return { start: at(start), end: at(start + whole.length - 1) + 1 };
  };
  for (const match of documentsIn(text)) {
    const [, name = '', section] = match;
    const { file } = resolveTarget(name, page, site);
    if (general.test(name) || file === page.file) continue;
    if (kind !== 'comment' && !file && !referring.test(text.slice(0, match.index))) continue;
    const anchor = section && file && site.anchors(file)?.find(({ title }) => same(title, section));
    const address = `./${name.replace(/^\.\//, '')}${anchor ? `#${anchor.id}` : ''}`;
    const what = section ? `${name} "${section}"` : name;
    const label = section ?? name;
    // `name.md#place` says more than its link would.
    const whole = section !== undefined || text[match.index + name.length] !== '#';
    const sure = file !== undefined && (!section || anchor) && isPlain(label) && whole;
    report({
      ...span(match),
      ...(kind === 'sentence' &&
        sure && { fix: { ...span(match), text: `[${label}](${address})` } }),
      message: `${what} is named here, but not linked${file ? '' : ', and there is no such file'}.`,
      help: file
        ? `Link it in the text: [${label}](${address}).`
        : 'Link to where it is, or say where to find it.',
    });
  }
  for (const match of text.includes('"') ? text.matchAll(place) : []) {
    const [, words = '', where] = match;
    const heading = page.anchors.find(
      ({ title }) => same(title.replace(/^[\w-]+:\s+/, ''), words) || same(title, words),
    );
    if (!heading && !where) continue;
    const quoted = { ...match, 0: `"${words}"`, index: match.index + match[0].indexOf('"') };
    report({
      ...span(match),
      ...(kind === 'sentence' &&
        heading &&
        isPlain(words) && { fix: { ...span(quoted), text: `"[${words}](#${heading.id})"` } }),
      message: `"${words}" is named here, but not linked.`,
      help: heading
        ? `Link it in the text: [${words}](#${heading.id}).`
        : 'Link to the page or heading that is meant.',
    });
  }
}

/** Nothing that Markdown would read in another way between brackets. */
const isPlain = (words: string) => !/[[\]`*<>\\!&]/.test(words);

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
