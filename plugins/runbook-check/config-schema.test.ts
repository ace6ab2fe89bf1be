import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { configSchemaText } from './config-schema.ts';

const file = join(import.meta.dirname, 'config.schema.json');
const schema = JSON.parse(readFileSync(file, 'utf8'));

it('is what the check holds it against: npx tsx plugins/runbook-check/config-schema.ts', () => {
  expect(schema).toEqual(JSON.parse(configSchemaText()));
});

const accepts = new Ajv({ strict: false }).compile(schema);

it.each([
  [{}, true],
  [{ paths: ['docs'], rules: { 'shell/syntax': 'warn' }, baseline: 'b.json' }, true],
  [{ overrides: [{ paths: ['old'], rules: { 'shell/syntax': 'off' } }] }, true],
  [{ rulez: {} }, false],
  [{ rules: { 'shell/sintax': 'warn' } }, false],
  [{ rules: { 'shell/syntax': 'loud' } }, false],
  [{ overrides: [{ rules: {} }] }, false],
])('%j: %s', (config, expected) => {
  expect(accepts(config)).toBe(expected);
});
