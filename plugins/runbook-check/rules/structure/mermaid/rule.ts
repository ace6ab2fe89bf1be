import { syntaxRule } from '../../../languages/rule.ts';
import { once } from '../../../once.ts';

export const mermaid = syntaxRule(
  {
    id: 'structure/mermaid',
    language: 'mermaid',
    why: 'Instead of the diagram the reader sees an error, or nothing.',
  },
  once(async () => (await import('../../../languages/mermaid.ts')).mermaidChecker()),
);
