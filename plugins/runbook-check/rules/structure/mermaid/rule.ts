import { syntaxRule } from '../../../languages/rule.ts';

export const mermaid = syntaxRule(
  {
    id: 'structure/mermaid',
    language: 'mermaid',
    why: 'Instead of the diagram the reader sees an error, or nothing.',
  },
  async () => (await import('../../../languages/mermaid.ts')).mermaidChecker(),
);
