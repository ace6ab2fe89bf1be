import { syntaxRule } from '../../../languages/rule.ts';

export const jsonSyntax = syntaxRule(
  {
    id: 'json/syntax',
    language: 'json',
    why: 'Whatever reads it refuses all of it.',
  },
  async () => (await import('../../../languages/json.ts')).checkJson,
);
