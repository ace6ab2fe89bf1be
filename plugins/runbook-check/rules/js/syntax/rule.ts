import { syntaxRule } from '../../../languages/rule.ts';
import { once } from '../../../once.ts';

export const jsSyntax = syntaxRule(
  {
    id: 'js/syntax',
    language: 'js',
    why: 'A program that does not parse does not begin to run.',
  },
  once(async () => (await import('../../../languages/javascript.ts')).checkJavaScript),
);
