import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchema } from './config.ts';
import { rules } from './rules/index.ts';

/*
 * The schema of the configuration, for editors, is made from the one the check itself holds it
 * against: `npx tsx plugins/runbook-check/config-schema.ts` writes it. A test fails if it is stale.
 */
const levels = { enum: ['off', 'warn', 'error'] };

const target = join(import.meta.dirname, 'config.schema.json');

/** The schema as text, with every rule by name, so that an editor can offer them. */
export function configSchemaText(): string {
  const schema = toJsonSchema(configSchema, { typeMode: 'input' });
  const properties = Object.fromEntries(
    rules.map(({ id, level, why }) => [id, { ...levels, default: level, description: why }]),
  );
  const named = { type: 'object', properties, additionalProperties: false };
  const text = JSON.stringify(
    { ...schema, title: 'runbook-check', $defs: { rules: named } },
    (key, value) =>
      key === 'rules' && value?.additionalProperties?.enum ? withNames(value) : value,
    2,
  );
  return `${text}\n`;
}

const withNames = ({ description }: { description?: string }) => ({
  ...(description && { description }),
  $ref: '#/$defs/rules',
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(target, configSchemaText());
}
