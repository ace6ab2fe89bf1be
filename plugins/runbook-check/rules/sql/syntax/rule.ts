import { syntaxRule } from '../../../languages/rule.ts';

export const sqlSyntax = syntaxRule(
  {
    id: 'sql/syntax',
    language: 'sql',
    why: 'The database refuses the statement, or runs only those before it.',
  },
  async (page) => (await import('../../../languages/sql.ts')).sqlChecker(page),
);
