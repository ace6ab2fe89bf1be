import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rulesDocs, target } from './rules-docs.ts';

it('docs/authoring/rules is what the rules say: npx tsx scripts/rules-docs.ts', async () => {
  const written = readdirSync(target).map((name) => [
    name,
    readFileSync(join(target, name), 'utf8'),
  ]);
  const expected = [...(await rulesDocs())];
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(expected));
});
