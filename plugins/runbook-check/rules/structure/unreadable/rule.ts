import type { Rule } from '../../../rule.ts';

/** Reported by check.ts itself: there is no page to look at. */
export const unreadable: Rule = {
  id: 'structure/unreadable',
  level: 'error',
  why: 'A page that cannot be read cannot be checked, and no site shows it.',
};
