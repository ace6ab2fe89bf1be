import { closestMatch } from 'leven';
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

/**
 * There is no parser to trust for MySQL and MariaDB; what is found is a word that is nearly one of
 * those a statement begins with, or that SHOW takes.
 */
export function mysqlTypo(text: string): Problem | undefined {
  const bare = codeOnly(text, { backslash: true, hash: true });
  // Statements may end with anything then.
  if (/\bdelimiter\b/i.test(text) || /\b(?:begin|procedure|function|trigger)\b/i.test(bare))
    return undefined;
  for (const { index, 0: statement } of bare.matchAll(/[^;]+/g)) {
    const words = [...statement.matchAll(/[A-Za-z_]+/g)];
    const [head, ...rest] = words;
    if (!head || /\S/.test(statement.slice(0, head.index))) continue;
    const at = index + head.index;
    const wrongHead = typo(head[0], headsOf('mysql'), at);
    if (wrongHead) return wrongHead;
    if (!/^show$/i.test(head[0])) continue;
    const what = rest.find(([word]) => !modifiers.test(word));
    const wrong = what && typo(what[0], shown, index + what.index);
    if (wrong) return wrong;
  }
  return undefined;
}

function typo(word: string, known: readonly string[], at: number): Problem | undefined {
  const lower = word.toLowerCase();
  if (known.includes(lower) || word.length < 4) return undefined;
  const near = closestMatch(lower, [...known], { maxDistance: word.length > 6 ? 2 : 1 });
  if (!near) return undefined;
  const meant = word === lower ? near : near.toUpperCase();
  return {
    at,
    end: at + word.length,
    message: `${word} is no word of SQL that can stand here: ${meant} was expected.`,
    help: `Did you mean ${meant}?`,
    unsure: true,
  };
}
