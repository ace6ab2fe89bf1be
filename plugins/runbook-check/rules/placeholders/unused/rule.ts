import type { Rule } from '../../../rule.ts';

/** Asked only where all pages of a service were read. */
export const unused: Rule = {
  id: 'placeholders/unused',
  level: 'warn',
  why: 'The reader is asked for a value that no command takes.',
  service({ service, text }, pages, report) {
    if (!service) return;
    const used = new Set(pages.flatMap(({ placeholders }) => placeholders));
    for (const name of Object.keys(service.placeholders)) {
      if (used.has(name)) continue;
      const found = new RegExp(`^\\s+["']?${name.replace(/[^\w-]/g, '\\$&')}["']?\\s*:`, 'm').exec(
        text,
      );
      const start = (found?.index ?? 0) + (found?.[0].search(/\S/) ?? 0);
      report({
        start,
        end: start + name.length,
        message: `No command of the service takes <${name}>.`,
        help: 'Remove the declaration, or use the placeholder.',
      });
    }
  },
};
