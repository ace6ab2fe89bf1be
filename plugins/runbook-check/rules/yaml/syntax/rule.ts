import { syntaxRule } from '../../../languages/rule.ts';
import { once } from '../../../once.ts';

export const yamlSyntax = syntaxRule(
  {
    id: 'yaml/syntax',
    language: 'yaml',
    why: 'Whatever reads it refuses all of it, or takes it for something else.',
  },
  once(async () => (await import('../../../languages/yaml.ts')).checkYaml),
);
