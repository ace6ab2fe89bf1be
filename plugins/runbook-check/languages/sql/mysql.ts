import { hasSameLetters, slipOf } from '../../tool/near.ts';
import type { Problem } from '../snippet.ts';
import { headsOf } from './heads.ts';
import { codeOnly } from './lexer.ts';

/** What SHOW shows in MySQL and MariaDB. */
const shown = (
  'all authors binary binlog character charset client_statistics collation columns contributors create ' +
  'databases engine engines errors events explain fields function grants index index_statistics indexes ' +
  'keys locales master open package parse_tree plugins privileges procedure processlist profile profiles ' +
  'query_response_time relaylog replica replicas schemas sequences slave slaves status storage table ' +
  'table_statistics tables triggers user_statistics variables warnings wsrep_membership wsrep_status'
).split(' ');

/** Words that may stand between SHOW and what it shows. */
const modifiers = /^(?:full|global|session|local|extended|open|count)$/i;

/** What may follow the first word of a statement, where that is no name. */
const seconds: Readonly<Record<string, readonly string[]>> = {
  start: 'all group_replication replica slave transaction'.split(' '),
  stop: 'all group_replication replica slave'.split(' '),
  flush: (
    'binary client_statistics engine error general hosts index_statistics local logs no_write_to_binlog ' +
    'optimizer_costs privileges query relay slow ssl status table tables table_statistics user_resources user_statistics'
  ).split(' '),
  reset: 'binary master persist query replica slave'.split(' '),
  change: 'master replication'.split(' '),
  purge: 'binary master'.split(' '),
  lock: 'instance table tables'.split(' '),
  unlock: 'instance table tables'.split(' '),
  optimize: 'local no_write_to_binlog table tables'.split(' '),
};

/** What GRANT gives and REVOKE takes away; others may be roles. */
const privileges =
  'all alter create delete drop event execute file grant index insert process references reload select show shutdown trigger update usage'.split(
    ' ',
  );

/**
 * There is no parser to trust for MySQL and MariaDB; what is found is a word that is nearly one of
 * those a statement begins with, or that can follow it.
 */
export function mysqlTypo(text: string): Problem | undefined {
  const bare = codeOnly(text, { backslash: true, hash: true });
  // Statements may end with anything then.
  if (/\bdelimiter\b/i.test(text) || /\b(?:begin|procedure|function|trigger)\b/i.test(bare))
    return undefined;
  for (const { index, 0: statement } of bare.matchAll(/[^;]+/g)) {
    const found = typoIn(statement);
    if (found) return { ...found, at: index + found.at, end: index + (found.end ?? 0) };
  }
  return undefined;
}

function typoIn(statement: string): Problem | undefined {
  const words = [...statement.matchAll(/[A-Za-z_]+/g)];
  const [head, second] = words;
  if (!head || /\S/.test(statement.slice(0, head.index))) return undefined;
  const first = head[0].toLowerCase();
  const wrongHead = typo(head, headsOf('mysql'));
  if (wrongHead) return wrongHead;
  if (first === 'show')
    return typo(
      words.slice(1).find(([word]) => !modifiers.test(word)),
      shown,
    );
  if (first === 'grant' || first === 'revoke') {
    const given = /^[^(]*?(?=\son\s)/i.exec(statement)?.[0] ?? '';
    return firstTypo(given.matchAll(/(?<=\w\s+|,\s*)[A-Za-z_]+/g), privileges);
  }
  if (first === 'insert' || first === 'replace') {
    return (
      firstTypo(statement.matchAll(/(?<=\bon\s+duplicate\s+key\s+)\w+/gi), ['update']) ??
      firstTypo(statement.matchAll(/(?<=[)=]\s*)[A-Za-z]+(?=\s*\()/g), ['value', 'values'])
    );
  }
  return Object.hasOwn(seconds, first) ? typo(second, seconds[first] ?? []) : undefined;
}

function firstTypo(words: Iterable<RegExpMatchArray>, known: readonly string[]) {
  for (const word of words) {
    const found = typo(word, known);
    if (found) return found;
  }
  return undefined;
}

function typo(found: RegExpMatchArray | undefined, known: readonly string[]): Problem | undefined {
  const { 0: word = '', index: at = 0 } = found ?? {};
  const lower = word.toLowerCase();
  if (known.includes(lower) || word.length < 3) return undefined;
  const near = slipOf(lower, known, false);
  // Of three letters, two have changed places: STE.
  if (!near || (word.length === 3 && !hasSameLetters(near, lower))) return undefined;
  const meant = word === lower ? near : near.toUpperCase();
  return {
    at,
    end: at + word.length,
    message: `${word} is no word of SQL that can stand here: ${meant} was expected.`,
    help: `Did you mean ${meant}?`,
    unsure: true,
  };
}
