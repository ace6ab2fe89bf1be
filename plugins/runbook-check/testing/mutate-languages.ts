import { parse as parseJs } from 'acorn';
import { loadModule, parseSync } from 'libpg-query';
import { sourceOffset } from 'remark-runbook';
import { parse as parseSqlite } from 'sqlite3-parser';
import { parseAllDocuments } from 'yaml';
import type { Language, Snippet } from '../languages/snippet.ts';
import { snippetsOf } from '../languages/snippets.ts';
import { type Page, readPage } from '../page.ts';
import type { Mutant } from './mutations.ts';

await loadModule();

type Plant = [kind: string, pattern: RegExp, instead: (found: string) => string];

const drop = () => '';
const swap = (word: string) => (word[1] ?? '') + (word[0] ?? '') + word.slice(2);

/** What is planted, for each language. */
const plants: Readonly<Record<Exclude<Language, 'mermaid'>, readonly Plant[]>> = {
  sql: [
    ['a dropped quote', /'/g, drop],
    ['a dropped bracket', /[()]/g, drop],
    ['a misspelt word', /\b(?:SELECT|FROM|WHERE|DELETE|UPDATE|GROUP|ORDER|PRAGMA|VALUES)\b/g, swap],
    ['a doubled comma', /,/g, (found) => found + found],
  ],
  json: [
    ['a dropped quote', /"/g, drop],
    ['a dropped bracket', /[{}[\]]/g, drop],
    ['a dropped comma', /,/g, drop],
    ['a dropped colon', /(?<="):/g, drop],
  ],
  yaml: [
    ['a dropped quote', /["']/g, drop],
    ['a dropped bracket', /[[\]{}]/g, drop],
    ['a dropped colon', /:(?=\s)/g, drop],
    ['a line moved', /(?<=\n) +(?=\w)/g, (found) => found.slice(1)],
  ],
  js: [
    ['a dropped quote', /['"]/g, drop],
    ['a dropped bracket', /[()[\]{}]/g, drop],
    ['a dropped comma', /,/g, drop],
  ],
};

/** Defects in the texts of other languages; only what its own parser refuses is one. */
export function* languageMutants(page: Page): Generator<Mutant> {
  for (const language of ['sql', 'json', 'yaml', 'js'] as const) {
    for (const [index, snippet] of snippetsOf(page, language).entries()) {
      if (!isGood(language, snippet)) continue;
      for (const [kind, pattern, instead] of plants[language]) {
        for (const { index: at, 0: found } of snippet.code.text.matchAll(pattern)) {
          const text = planted(snippet, at, found, instead(found));
          const changed = readPage({ ...page, text, service: undefined });
          const same = snippetsOf(changed, language)[index - before(page, snippet, language)];
          if (!same || isGood(language, same)) continue;
          const line = page.lines.at(snippet.block.place(sourceOffset(snippet.code, at))).line;
          yield { kind: `${language}: ${kind}`, rule: `${language}/syntax`, text, line };
        }
      }
    }
  }
}

/** How many of a page's texts stand above the block of this one. */
const before = (page: Page, { block }: Snippet, language: Language) =>
  snippetsOf(page, language).findIndex((one) => one.block === block);

/** The block in a page of its own. */
function planted({ block, code }: Snippet, at: number, found: string, instead: string): string {
  const start = sourceOffset(code, at);
  const { value, lang } = block.node;
  const body = value.slice(0, start) + instead + value.slice(start + found.length);
  return `\`\`\`${lang}\n${body}\n\`\`\`\n`;
}

function isGood(language: Language, { code: { text }, tool, tag }: Snippet): boolean {
  try {
    if (language === 'json') JSON.parse(text);
    if (language === 'yaml') return yamlIsGood(text);
    if (language === 'js') parseJs(text, { ecmaVersion: 'latest' });
    if (language === 'sql') return sqlIsGood(text, tool || tag);
    return true;
  } catch {
    return false;
  }
}

const yamlIsGood = (text: string) => {
  const documents = parseAllDocuments(text);
  return 'empty' in documents || documents.every(({ errors }) => errors.length === 0);
};

function sqlIsGood(text: string, client: string): boolean {
  // Their own commands are none of the parser's.
  const sql = text.replace(/^\s*\..*$/gm, '');
  if (/psql|postgres|^sql$/.test(client)) {
    parseSync(sql);
    return true;
  }
  // MySQL has no parser here; its quotes and brackets come in pairs.
  if (/^(?:mysql|mariadb)$/.test(client)) {
    const count = (sign: RegExp) => (sql.match(sign) ?? []).length;
    return (
      count(/'/g) % 2 === 0 &&
      count(/\(/g) === count(/\)/g) &&
      !/,,|\b(?:ESLECT|RFOM|HWERE)\b/.test(sql)
    );
  }
  return parseSqlite(sql).status === 'ok';
}
