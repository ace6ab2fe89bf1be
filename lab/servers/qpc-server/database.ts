import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fail, info } from './log.ts';

const tables = `
CREATE TABLE IF NOT EXISTS users (name TEXT PRIMARY KEY, registration BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS key_packages (id INTEGER PRIMARY KEY, owner TEXT NOT NULL, package BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS delivery_queue (id INTEGER PRIMARY KEY, recipient TEXT NOT NULL,
  payload BLOB NOT NULL, enqueued_at INTEGER NOT NULL, expires_at INTEGER);`;

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const end = 'end-of-answer';

/** One connection to the database, held open as a server does: sqlcipher itself. */
export class Database {
  readonly #child: ChildProcessWithoutNullStreams;
  #lines: string[] = [];
  #waiting: { resolve: (lines: string[]) => void; reject: (error: Error) => void }[] = [];
  #error = '';

  constructor(path: string) {
    this.#child = spawn('sqlcipher', [path]);
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      if (line !== end) this.#lines.push(line);
      else setImmediate(() => this.#answered());
    });
    createInterface({ input: this.#child.stderr }).on('line', (line) => {
      if (!line.includes(end)) this.#error ||= line;
    });
    this.#child.stdin.on('error', () => {});
  }

  /** What a statement answers, a line each row. */
  ask(sql: string): Promise<string[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#child.stdin.write(`${sql}\n.print ${end}\n`);
    });
  }

  async enqueue(recipient: string, seconds: number, payload: string): Promise<void> {
    const now = `CAST(strftime('%s', 'now') AS INTEGER)`;
    await this.ask(
      `INSERT INTO delivery_queue (recipient, payload, enqueued_at, expires_at) VALUES (${quote(recipient)}, ${quote(payload)}, ${now}, ${now} + ${Math.trunc(seconds)});`,
    );
  }

  /** Hands a client its messages: they leave the queue. */
  async fetch(recipient: string): Promise<number> {
    const [count] = await this.ask(
      `DELETE FROM delivery_queue WHERE recipient = ${quote(recipient)}; SELECT changes();`,
    );
    return Number(count);
  }

  async depth(): Promise<number> {
    const [count] = await this.ask('SELECT count(*) FROM delivery_queue;');
    return Number(count);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#child.once('close', () => resolve());
      this.#child.stdin.end('.quit\n');
    });
  }

  #answered(): void {
    const [lines, error] = [this.#lines, this.#error];
    this.#lines = [];
    this.#error = '';
    const waiting = this.#waiting.shift();
    if (error) waiting?.reject(new Error(error));
    else waiting?.resolve(lines);
  }
}

/** Opens the database with its key, or says why not and ends this program. */
export async function openDatabase(path: string, key: string): Promise<Database> {
  const database = new Database(path);
  try {
    await database.ask(`PRAGMA key = ${quote(key)};`);
    await database.ask('SELECT count(*) FROM sqlite_master;');
    await database.ask('PRAGMA journal_mode = WAL;');
    await database.ask('.timeout 5000');
    await database.ask(tables);
  } catch (error) {
    const text = (error as Error).message;
    fail(
      /encrypted|not a database/.test(text)
        ? `file is not a database: ${path}`
        : `${text}: ${path}`,
    );
  }
  info(`database open: ${path}`);
  return database;
}
