import type { Effect } from 'runbook-model';

/** A stretch of SQL: between the quotes of a string, or between anything else. */
interface Token {
  kind: 'string' | 'code' | 'other';
  start: number;
  end: number;
}

const tokens =
  /'(?:[^'\\]|''|\\[\s\S])*(?:'|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\$(\w*)\$[\s\S]*?(?:\$\1\$|$)/g;

function tokenise(sql: string): Token[] {
  const found: Token[] = [];
  let end = 0;
  for (const match of sql.matchAll(tokens)) {
    found.push({ kind: 'code', start: end, end: match.index });
    end = match.index + match[0].length;
    found.push({ kind: match[0][0] === "'" ? 'string' : 'other', start: match.index, end });
  }
  found.push({ kind: 'code', start: end, end: sql.length });
  return found;
}

const clientLine =
  /^\s*(?:[.\\]|(?:system|source|pager|nopager|tee|notee|edit|delimiter|prompt|print|connect|charset|resetconnection|query_attributes)\b)/i;

/**
 * Tells of a text which of its places are surely inside the single quotes of a string. What reads
 * differently from one database to the next (backslashes, `#` comments, client commands) makes all
 * that follows unsure.
 */
export function stringsOf(sql: string): (offset: number) => boolean {
  const sure: Token[] = [];
  for (const token of tokenise(sql)) {
    const text = sql.slice(token.start, token.end);
    if ((token.kind === 'code' ? /[#\\]/ : /\\/).test(text)) break;
    if (token.kind === 'string' && text.slice(1).endsWith("'")) sure.push(token);
  }
  // A client reads its own commands line by line, whatever is quoted in them, and what a database
  // makes of the lines after a quoted one is its own affair.
  const own: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of sql.split('\n')) {
    const end = start + line.length;
    if (clientLine.test(line)) own.push({ start, end: /['"`]/.test(line) ? sql.length : end });
    start = end + 1;
  }
  const holds = (list: readonly { start: number; end: number }[], offset: number) => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset < (list[low - 1]?.end ?? -1);
  };
  const first = own.find(({ end }) => end === sql.length)?.start ?? sql.length;
  return (offset) => offset < first && holds(sure, offset) && !holds(own, offset + 1);
}

const neutral =
  /^(?:select|show|explain|describe|desc|with|values|table|use|begin|start|commit|end|rollback|savepoint|release|set|help|status|\()\b|^\(/i;
const change =
  /\b(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|update|delete\s+from|merge\s+into|truncate|drop|alter|create|grant|revoke|rename|vacuum|reindex|analyze|optimize|repair|kill|flush|reset|purge|lock|load|call|do|copy|cluster|refresh|checkpoint|attach|set\s+(?:global|persist\w*|@@global))\b/i;
/** Changes that stand inside a reader: `SELECT pg_terminate_backend(…)`, `SELECT … INTO OUTFILE`. */
const inside =
  /\b(?:pg_(?:terminate|cancel)_backend|pg_(?:reload_conf|rotate_logfile|switch_wal|promote|stat_reset\w*)|setval|nextval|lo_unlink|load_extension|writefile|get_lock|into\s+(?:outfile|dumpfile|table)|insert\s+into|delete\s+from|update\s+\w+\s+set)\b/i;
/** Pragmas that only read, or only touch the connection, even with a value. */
const pragmas =
  /^(?:key|hexkey|textkey|integrity_check|quick_check|foreign_key_(?:check|list)|table_x?info|index_x?(?:info|list)|cipher_\w+|busy_timeout|cache_size|query_only|temp_store|mmap_size|threads)$/i;
const changingPragmas =
  /^(?:rekey|hexrekey|wal_checkpoint|incremental_vacuum|optimize|shrink_memory|cipher_migrate)$/i;
const readingClient =
  /^(?:\\(?:d\w*\+?|l\+?|x|q|conninfo|timing|encoding|pset|a|t|echo|c|connect|h|\?|s[fv]\+?|z|G|g)(?=\s|$)|\.(?:tables|schema|fullschema|headers?|mode|width|timeout|databases|indexes|indices|dbinfo|help|quit|exit|show|stats|timer|nullvalue|separator|bail|changes|echo|eqp|param\w*|print|prompt|dump|lint|sha3sum)(?=\s|$))/;

const writingClient =
  /^(?:\.(?:backup|save|restore|import|output|once|clone|archive)\b|\\(?:copy|o|w|g\S+)\b)/;

/**
 * What SQL does, and the statement that says so: `DELETE FROM delivery_queue`.
 *
 * @param written the same text as people see it, placeholders by name.
 */
export function classifySql(sql: string, written = sql): { effect: Effect; because?: string } {
  let unknown: string | undefined;
  for (const statement of statements(sql, written)) {
    const effect = classifyStatement(statement.bare);
    if (effect === 'read') continue;
    const because = summary(statement.text);
    if (effect === 'change') return { effect, because };
    unknown ??= because;
  }
  return unknown === undefined ? { effect: 'read' } : { effect: 'unknown', because: unknown };
}

const cuts = /;|\n(?=[ \t]*[.\\])|\n(?<=^[ \t]*[.\\][^\n]*\n)|$(?![\s\S])/gm;

/** Cuts at `;` outside strings; a line of client commands is a statement. */
function statements(sql: string, written: string): { text: string; bare: string }[] {
  let bare = '';
  for (const { kind, start, end } of tokenise(sql)) {
    const text = sql.slice(start, end);
    // Same length, so that offsets hold. Names in double quotes stay, comments go.
    if (kind === 'code' || text[0] === '"' || text[0] === '`') bare += text;
    else bare += kind === 'string' ? `'${'_'.repeat(text.length - 1)}` : ' '.repeat(text.length);
  }
  const found = [];
  let start = 0;
  for (const match of bare.matchAll(cuts)) {
    const text = written.slice(start, match.index);
    const one = bare.slice(start, match.index);
    if (one.trim()) found.push({ text: text.trim(), bare: one.trim() });
    start = match.index + match[0].length;
  }
  return found;
}

function classifyStatement(bare: string): Effect {
  if (/^[.\\]/.test(bare)) {
    if (readingClient.test(bare)) return 'read';
    return writingClient.test(bare) ? 'change' : 'unknown';
  }
  const pragma = /^pragma\s+(?:\w+\.)?(\w+)\s*([=(])?/i.exec(bare);
  if (pragma) {
    const [, name = '', value] = pragma;
    if (changingPragmas.test(name)) return 'change';
    return !value || pragmas.test(name) ? 'read' : 'change';
  }
  if (/^set\s+(?:global|persist|@@global|password)/i.test(bare)) return 'change';
  if (/^explain\b/i.test(bare) && !/\banalyze\b/i.test(bare)) return 'read';
  if (neutral.test(bare)) return inside.test(bare) ? 'change' : 'read';
  return change.exec(bare)?.index === 0 ? 'change' : 'unknown';
}

const head =
  /^(?:pragma (?:\w+\.)?\w+|(?:select )?\w+(?: (?:or \w+|from|into|table|index|database|user|if|not|exists|global|view|role))* ?["`\w.@<>-]*)/i;

/** The verb with its target. */
function summary(statement: string): string {
  const flat = statement
    .replace(/--[^\n]*\n|\/\*[\s\S]*?\*\//g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // What matters of `WITH … DELETE FROM t` comes last.
  const verb = /^with\b/i.test(flat) ? (inside.exec(flat)?.index ?? 0) : 0;
  return (head.exec(flat.slice(verb))?.[0] ?? flat).trim().slice(0, 60);
}
