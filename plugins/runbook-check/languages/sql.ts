import type { Page } from '../page.ts';
import type { Problem, Snippet } from './snippet.ts';
import { unbalanced } from './sql/balance.ts';
import {
  type Dialect,
  dialectOfTag,
  dialectOfTool,
  isForeign,
  type Target,
  targetOfText,
} from './sql/dialect.ts';
import { isHead } from './sql/heads.ts';
import { statementsOf } from './sql/lexer.ts';
import { mysqlTypo } from './sql/mysql.ts';
import { dialectOfPage } from './sql/page.ts';
import { type ParseSql, parserOf, type SqlFailure } from './sql/parsers.ts';
import { readSqlText } from './sql/text.ts';
import { misspelt } from './sql/typos.ts';
import { type Variants, variantsOf } from './sql/variants.ts';

type Check = (snippet: Snippet) => Promise<Problem | undefined>;
type Parsed = Exclude<Dialect, 'mysql'>;

const names: Readonly<Record<Parsed, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

/** Gives what checks the SQL of a page: the rest of the page tells of which database it is. */
export function sqlChecker(page: Page): Check {
  let ofPage: Dialect | 'none' | undefined;
  return (snippet) => {
    const { text, dialect, hasData } = readSqlText(snippet.code.text);
    const target = targetOf(snippet, dialect, text, () => {
      ofPage ??= dialectOfPage(page) ?? 'none';
      return ofPage === 'none' ? undefined : ofPage;
    });
    if (!text.trim() || hasData || (isForeign(text) && !snippet.tool)) return nothing;
    return checkText(text, target, snippet);
  };
}

const nothing = Promise.resolve(undefined);

function targetOf(
  { tool, tag }: Snippet,
  prompted: Dialect | undefined,
  text: string,
  ofPage: () => Dialect | undefined,
): Target {
  const known = dialectOfTool(tool) ?? prompted ?? dialectOfTag(tag);
  if (known) return { dialect: known, sure: true };
  return targetOfText(text) ?? { dialect: ofPage(), sure: false };
}

async function checkText(text: string, { dialect, sure }: Target, { code }: Snippet) {
  const variants = variantsOf(text, code);
  const unsure = !sure || variants.hasStandIns || variants.hasGaps;
  const balance = unbalanced(variants.texts[0] ?? text, dialect);
  if (balance) return { ...balance, unsure };
  if (variants.hasGaps) return undefined;
  if (dialect === 'mysql') return mysqlTypo(text) ?? genericTypo(variants);
  // A guess is no reason to refuse what another database takes.
  const others: readonly Parsed[] = sure ? [] : ['postgres', 'sqlite'];
  const tried = new Set(dialect ? [dialect, ...others] : others);
  let found: Problem | undefined;
  for (const one of tried) {
    const parse = await parserOf(one);
    const { failure, isWhole } = failureOf(variants, one, parse);
    // What is left out of a text may be why the other cannot read the rest.
    if (isWhole || (one === dialect && !failure)) return undefined;
    if (failure) found ??= explain(variants, failure, parse, dialect && one);
  }
  return found && { ...found, unsure: !sure };
}

/** A misspelt keyword in a statement that another database could read without it. */
async function genericTypo({ texts: [text = ''] }: Variants): Promise<Problem | undefined> {
  for (const dialect of ['postgres', 'sqlite'] as const) {
    const parse = await parserOf(dialect);
    for (const { start, statement } of statementsOf(text)) {
      const failure = parse(statement);
      const typo = failure && misspelt(statement, failure, parse);
      if (typo) return { ...typo, at: start + typo.at, end: start + typo.end, unsure: true };
    }
  }
  return undefined;
}

interface Read {
  failure: SqlFailure | undefined;
  /** Nothing of it had to be left out. */
  isWhole: boolean;
  /** The failure is a misspelt word. */
  isTypo: boolean;
}

/** The failure all readings have, or a word that is misspelt in one; nothing if one of them has none. */
function failureOf({ texts }: Variants, dialect: Parsed, parse: ParseSql): Read {
  const reads: Read[] = [];
  for (const text of texts) {
    const read = known(text, dialect, parse);
    if (!read.failure && read.isWhole) return read;
    reads.push(read);
  }
  const told = reads.find(({ isTypo }) => isTypo) ?? reads.find(({ failure }) => !failure);
  return told ?? reads[0] ?? { failure: undefined, isWhole: true, isTypo: false };
}

/** Leaves out statements that begin with a word the database itself does not know. */
function known(text: string, dialect: Parsed, parse: ParseSql): Read {
  let rest = text;
  for (let tries = 0; tries < 20; tries += 1) {
    const failure = parse(rest);
    if (!failure) return { failure, isWhole: rest === text, isTypo: false };
    const start = rest.lastIndexOf(';', Math.max(0, failure.at - 1)) + 1;
    const head = /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/|\()*([A-Za-z]+)?/.exec(rest.slice(start));
    const isTypo = misspelt(rest, failure, parse) !== undefined;
    if (isTypo || isHead(head?.[1] ?? '', dialect)) return { failure, isWhole: false, isTypo };
    const end = rest.indexOf(';', failure.at);
    const stop = end < 0 ? rest.length : end;
    rest = rest.slice(0, start) + ' '.repeat(stop - start) + rest.slice(stop);
  }
  return { failure: undefined, isWhole: false, isTypo: false };
}

function explain(
  { texts, hasStandIns }: Variants,
  failure: SqlFailure,
  parse: ParseSql,
  dialect: Parsed | undefined,
): Problem | undefined {
  const [text = ''] = texts;
  const typo = misspelt(text, failure, parse);
  if (typo) return typo;
  // What stands for a part of a statement may be any part of it.
  if (!dialect || hasStandIns) return undefined;
  const { at, end, hint } = failure;
  const found = text.slice(at, end).trim();
  const where = found ? `stops at ${found}` : 'misses the end of the statement';
  return {
    at,
    end: Math.max(end, at + 1),
    message: `${names[dialect]} ${where}${hint ? `: ${hint}` : ''}.`,
    help: 'Look for a missing or misspelt word, a comma or a bracket just before.',
  };
}
