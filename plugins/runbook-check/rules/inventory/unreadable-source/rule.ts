import type { Declared } from '../../../inventory/file.ts';
import type { Rule } from '../../../rule.ts';

/** The compose file and the alert rules that a service points to. */
export const unreadableSource: Rule = {
  id: 'inventory/unreadable-source',
  level: 'error',
  why: 'What the file declares is not known then, and nothing is held against it.',
  service({ inventory, text }, _pages, report) {
    for (const { problem, ...declared } of inventory?.files ?? []) {
      if (!problem) continue;
      const { at, unsure, ...finding } = problem;
      if (at !== undefined) {
        report({ ...finding, in: declared, start: at });
        continue;
      }
      const start = placeOf(text, declared);
      report({ ...finding, start, end: start + declared.path.length, unsure: unsure === true });
    }
  },
};

/** Where `service.yml` names the file. */
function placeOf(text: string, { key, path }: Pick<Declared, 'key' | 'path'>): number {
  const from = Math.max(0, text.search(new RegExp(`(?<![\\w-])${key}\\s*:`)));
  return Math.max(0, text.indexOf(path, from));
}
