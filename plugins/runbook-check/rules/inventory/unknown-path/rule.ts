import type { Rule } from '../../../rule.ts';
import { spanOf } from '../../../shell/collect.ts';
import { eachStage, reportIn } from '../../shell/each.ts';
import { literalOf } from '../names.ts';
import { misspelt, pathIn } from '../paths.ts';

/** Paths that are nearly, but not quite, one that the service declares. */
export const unknownPath: Rule = {
  id: 'inventory/unknown-path',
  level: 'warn',
  why: 'With a letter wrong a path names nothing, or makes a second folder beside the right one.',
  page(page, report) {
    const known = page.service?.inventory?.paths ?? [];
    if (known.length === 0) return;
    eachStage(page, ({ links }, block, shell) => {
      for (const arg of links.at(-1)?.args.slice(1) ?? []) {
        const { path, offset } = pathIn(arg) ?? {};
        if (!path?.startsWith('/') || literalOf(arg, shell) === undefined) continue;
        const meant = misspelt(path, known);
        if (!meant) continue;
        const { start, end } = spanOf(arg);
        reportIn(
          report,
          block,
          { start: start + (offset ?? 0), end },
          {
            message: `The path ${path} is nearly ${meant}, which the service declares.`,
            help: `Did you mean ${meant}? If not, declare this one in the inventory.`,
          },
        );
      }
    });
  },
};
