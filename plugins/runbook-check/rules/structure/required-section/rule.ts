import type { Page } from '../../../page.ts';
import type { Report, Rule } from '../../../rule.ts';

/** What a playbook of a service cannot do without: how it is recognised, and what is to be done. */
export const requiredSection: Rule = {
  id: 'structure/required-section',
  level: 'error',
  why: 'A reader in a hurry must see whether this is the right page, and then what to do.',
  page(page, report, { requiredSections }) {
    const { playbook } = page.parsed;
    if (!page.service || playbook.severity === undefined) return;
    const place = () => page.frontMatter.placeOf('severity');
    if (playbook.symptoms.length === 0) {
      report({
        ...place(),
        message: 'This playbook names no symptoms.',
        help: 'Add a :::symptoms block with a list of what is seen.',
      });
    }
    if (!playbook.lists.some(({ kind, steps }) => kind === 'steps' && steps.length > 0)) {
      report({
        ...place(),
        message: 'This playbook has no steps.',
        help: 'Put what is to be done into a :::steps block, as an ordered list.',
      });
    }
    reportHeadings(page, requiredSections, place, report);
  },
};

/** Headings of the house, named in the configuration. */
function reportHeadings(
  { anchors, of }: Page,
  required: readonly string[],
  place: () => { start: number; end: number },
  report: Report,
): void {
  if (required.length === 0) return;
  const starts = new Set(of('heading').map(({ node }) => node.position?.start.offset));
  const titles = anchors.filter(({ start }) => starts.has(start)).map(({ title }) => bare(title));
  for (const heading of required) {
    if (titles.includes(bare(heading))) continue;
    report({
      ...place(),
      message: `This playbook has no heading "${heading}".`,
      note: 'Readers look for what they need in the same place on every page.',
      help: 'Add it; requiredSections in the configuration asks for it.',
    });
  }
}

const bare = (heading: string) =>
  heading
    .trim()
    .replace(/[:.!?]+$/, '')
    .toLowerCase();
