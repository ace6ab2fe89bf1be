import type { Rule } from '../../../rule.ts';

/** What a playbook of a service cannot do without: how it is recognised, and what is to be done. */
export const requiredSection: Rule = {
  id: 'structure/required-section',
  level: 'error',
  why: 'A reader in a hurry must see whether this is the right page, and then what to do.',
  page(page, report) {
    const { playbook } = page.parsed;
    if (!page.service || playbook.severity === undefined) return;
    const place = page.frontMatter.placeOf('severity');
    if (playbook.symptoms.length === 0) {
      report({
        ...place,
        message: 'This playbook names no symptoms.',
        help: 'Add a :::symptoms block with a list of what is seen.',
      });
    }
    if (!playbook.lists.some(({ kind, steps }) => kind === 'steps' && steps.length > 0)) {
      report({
        ...place,
        message: 'This playbook has no steps.',
        help: 'Put what is to be done into a :::steps block, as an ordered list.',
      });
    }
  },
};
