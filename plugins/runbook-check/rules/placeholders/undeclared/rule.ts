import { nearest } from '../../../nearest.ts';
import type { Rule } from '../../../rule.ts';
import { eachShell, reportIn } from '../../shell/each.ts';

export const undeclared: Rule = {
  id: 'placeholders/undeclared',
  level: 'error',
  why: 'Without a declaration the page cannot ask for the value, nor refuse a wrong one.',
  page(page, report) {
    const service = page.service?.service;
    if (!service) return;
    const known = Object.keys(service.placeholders);
    eachShell(page, ({ slots, error }, block) => {
      if (error) return;
      for (const slot of slots) {
        if (known.includes(slot.name)) continue;
        const near = nearest(slot.name, known);
        reportIn(report, block, slot, {
          message: `The placeholder <${slot.name}> is not declared in service.yml.`,
          help: near
            ? `Did you mean <${near}>?`
            : 'Declare it under placeholders: with its kind and a description.',
        });
      }
    });
  },
};
