import { syntaxRule } from '../../../languages/rule.ts';

export const yamlSyntax = syntaxRule(
  {
    id: 'yaml/syntax',
    language: 'yaml',
    why: 'Whatever reads it refuses all of it, or takes it for something else.',
  },
  async () => (await import('../../../languages/yaml.ts')).checkYaml,
);
