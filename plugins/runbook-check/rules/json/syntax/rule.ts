import { syntaxRule } from '../../../languages/rule.ts';
import { once } from '../../../once.ts';

export const jsonSyntax = syntaxRule(
  {
    id: 'json/syntax',
    language: 'json',
    why: 'Whatever reads it refuses all of it.',
  },
  once(async () => (await import('../../../languages/json.ts')).checkJson),
);
