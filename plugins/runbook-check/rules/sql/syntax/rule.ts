import { syntaxRule } from '../../../languages/rule.ts';
import { once } from '../../../once.ts';

// Node looks for a module anew each time it is asked to import it.
const load = once(() => import('../../../languages/sql.ts'));

export const sqlSyntax = syntaxRule(
  {
    id: 'sql/syntax',
    language: 'sql',
    why: 'The database refuses the statement, or runs only those before it.',
  },
  async (page) => (await load()).sqlChecker(page),
);
