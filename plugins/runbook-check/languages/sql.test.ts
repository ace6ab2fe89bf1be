import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineFor } from '../testing/folder.ts';
import { findingsOf } from '../testing/rule.ts';

const folder = join(import.meta.dirname, 'fixtures');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const listOf = (name: string) =>
  read(name)
    .trim()
    .split(/\n{2,}/);

const found = async (text: string) => (await findingsOf('sql/syntax', text)).map(lineFor);

const heredoc = (tool: string, sql: string) => `\`\`\`bash\n${tool} <<'SQL'\n${sql}\nSQL\n\`\`\`\n`;
const fence = (tag: string, sql: string) => `\`\`\`${tag}\n${sql}\n\`\`\`\n`;

describe.each([
  ['postgres', 'psql'],
  ['sqlite', 'sqlcipher shop.db'],
  ['mysql', 'mariadb'],
])('good %s', (dialect, tool) => {
  it.each(listOf(`${dialect}.sql`))('%s', async (sql) => {
    expect(await found(heredoc(tool, sql))).toEqual([]);
    expect(await found(fence('sql', sql))).toEqual([]);
    expect(await found(fence(dialect, sql))).toEqual([]);
  });
});

describe('databases that nothing here can read', () => {
  it.each(listOf('elsewhere.sql'))('%s', async (sql) => {
    expect(await found(fence('sql', sql))).toEqual([]);
  });
});

it('finds nothing in what documents hold', async () => {
  expect(await found(read('documents.md'))).toEqual([]);
});
