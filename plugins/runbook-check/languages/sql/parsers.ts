import type { Dialect } from './dialect.ts';

/** Where a database would stop reading, and why. */
export interface SqlFailure {
  at: number;
  end: number;
  /** What it expected, if it says so. */
  hint: string | undefined;
}

export type ParseSql = (text: string) => SqlFailure | undefined;

let sqlite: Promise<ParseSql> | undefined;
let postgres: Promise<ParseSql> | undefined;

/** The parser of a database, loaded at the first text that needs it. */
export function parserOf(dialect: Exclude<Dialect, 'mysql'>): Promise<ParseSql> {
  if (dialect === 'sqlite') {
    sqlite ??= loadSqlite();
    return sqlite;
  }
  postgres ??= loadPostgres();
  return postgres;
}

/** Of its hints, those that are no list of all that could have been. */
const telling = /^(?:missing|unterminated|unexpected|possible|expected an? )/;

async function loadSqlite(): Promise<ParseSql> {
  const { parse } = await import('sqlite3-parser');
  return (text) => {
    try {
      const result = parse(text);
      const [error] = result.status === 'error' ? result.errors : [];
      if (!error) return undefined;
      const { offset, length } = error.span;
      const hint = error.hints?.map(({ message }) => message).find((one) => telling.test(one));
      return { at: offset, end: offset + length, hint };
    } catch {
      return undefined; // it nests deeper than the parser's stack
    }
  };
}

async function loadPostgres(): Promise<ParseSql> {
  const { loadModule, parseSync } = await import('libpg-query');
  await loadModule();
  return (text) => {
    try {
      parseSync(text);
      return undefined;
    } catch (error) {
      const { sqlDetails } = error as {
        sqlDetails?: { cursorPosition?: number; message?: string };
      };
      const { cursorPosition, message = '' } = sqlDetails ?? {};
      // Without a place it is no mistake of the text: nothing to read, or too much.
      if (cursorPosition === undefined || cursorPosition < 0) return undefined;
      const at = [...text].slice(0, cursorPosition).join('').length;
      const word = /^(?:\w+|\S)/.exec(text.slice(at))?.[0] ?? '';
      const hint = /^syntax error/.test(message) ? undefined : message;
      return { at, end: at + word.length, hint };
    }
  };
}
