import type { Rule } from '../../../rule.ts';

/** Reported by check.ts itself, once all other rules have spoken. */
export const suppression: Rule = {
  id: 'structure/suppression',
  level: 'error',
  why: 'Nobody can tell later why a finding was ignored, or whether it still has to be.',
};
