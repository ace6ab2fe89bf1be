import { nearest } from '../../../nearest.ts';
import type { Rule } from '../../../rule.ts';
import { isQuoted, visitTexts } from '../../../visit.ts';

/** `[words][label]`, `[words][]`; one sign is a matrix or an index, a blank label a task. */
const reference = /(?<![\\\w\])])!?\[([^\][\n]{2,})\]\[([^\][\n]*)\]/g;

export const referenceUndefined: Rule = {
  id: 'links/reference-undefined',
  level: 'error',
  why: 'The reader sees the brackets instead of a link.',
  page(page, report) {
    if (!page.text.includes('][')) return;
    const labels = page.of('definition').map(({ node }) => node.label ?? '');
    visitTexts(page.tree, page.text, [']['], (text, from, parents) => {
      if (isQuoted(parents)) return;
      for (const match of text.matchAll(reference)) {
        const [whole, words = '', label = ''] = match;
        const wanted = label || words;
        if (/^\^/.test(words) || !/\p{L}{2}/u.test(wanted)) continue;
        const near = nearest(wanted, labels);
        report({
          start: from + match.index,
          end: from + match.index + whole.length,
          message: `No definition is called "${wanted}".`,
          help: near ? `Did you mean [${near}]?` : `Add a line [${wanted}]: with the address.`,
          // Where a page defines none, brackets may be just brackets.
          unsure: labels.length === 0,
        });
      }
    });
  },
};
