import type { Code } from 'remark-runbook';
import type { Block } from '../block.ts';
import { once } from '../once.ts';
import type { Language, Snippet } from './snippet.ts';

/** Languages by what stands behind the fence. */
const tags: Readonly<Record<string, Language>> = {
  sql: 'sql',
  sqlite: 'sql',
  sqlite3: 'sql',
  postgres: 'sql',
  postgresql: 'sql',
  pgsql: 'sql',
  psql: 'sql',
  mysql: 'sql',
  mariadb: 'sql',
  js: 'js',
  javascript: 'js',
  mjs: 'js',
  cjs: 'js',
  json: 'json',
  jsonc: 'json',
  json5: 'json',
  jsonl: 'json',
  ndjson: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  mermaid: 'mermaid',
};

/** A fence in one of the languages. `yaml{1,3}` and `{.sql}` are written for other tools. */
export function fenceSnippet(block: Block): { language: Language; snippet: Snippet } | undefined {
  const tag = /^\{?\.?([\w+-]+)/.exec(block.node.lang ?? '')?.[1]?.toLowerCase() ?? '';
  const language = Object.hasOwn(tags, tag) && tags[tag];
  if (!language || block.quoted) return undefined;
  return {
    language,
    snippet: { block, code: codeOf(block.node.value), tag, tool: '', strict: false },
  };
}

/** The text without carriage returns. */
function codeOf(source: string): Code {
  // Asked for only where something is wrong.
  const places = once(() => {
    const at: number[] = [];
    for (let i = 0; i < source.length; i += 1) if (source[i] !== '\r') at.push(i);
    return at;
  });
  return {
    text: source.replaceAll('\r', ''),
    source,
    get at() {
      return places();
    },
  };
}
