import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Known } from '../memory.ts';
import type { Question } from '../question.ts';
import type { Found } from '../result.ts';
import type { Source } from '../source.ts';
import type { Now } from './answers.ts';
import { LineReader, LineWriter } from './lines.ts';
import { type Entry, type Learnt, Notebook, type ServiceEntries } from './notebook.ts';

/** What is kept of services, and what they were made from. */
interface Kept {
  run: string;
  asked: Question[];
  services: ServiceEntries;
}

export interface DiskMemoryOptions {
  folder: string;
  /** Stands for everything that is no file: the check itself, its rules and its configuration. */
  key: string;
  now: Now;
  /** Whether all pages of a folder are looked at: what is not among them is gone. */
  covers(file: string): boolean;
  /** Told once why nothing can be kept. */
  onFailure(reason: string): void;
}

/**
 * Keeps what was found in a folder. An entry counts for as long as its page says the same and every
 * question its rules asked has the same answer. Old entries are read and new ones are written side by
 * side with the pages, in their order, so that no number of files costs memory.
 */
export class DiskMemory extends Notebook {
  private readonly old: LineReader;
  private readonly known: Kept | undefined;
  private writer: LineWriter | undefined;
  private ahead: string | undefined;
  private readonly run = `${process.pid}-${Date.now()}`;

  constructor(private readonly options: DiskMemoryOptions) {
    super(options.now);
    this.old = new LineReader(join(options.folder, 'pages.ndjson'));
    this.known = this.readKept();
    if (this.known) this.remember(this.known.asked);
    else this.old.close();
    this.attempt(() => {
      this.writer = new LineWriter(join(options.folder, 'pages.ndjson'));
      this.writer.write(JSON.stringify([options.key, this.run]));
    });
  }

  /** Whether no earlier run is of any use. */
  get isEmpty(): boolean {
    return this.known === undefined;
  }

  override recall(source: Source): Known | undefined {
    if (source.text === undefined) return undefined;
    const line = this.lineFor(source.file);
    if (line === undefined) return undefined;
    const entry = entryOf(line);
    if (!entry) return undefined;
    const [, path, hash, questions, known] = entry;
    if (path !== source.path || hash !== this.answers.of(source)) return undefined;
    if (!this.answers.hold(questions)) return undefined;
    this.write(line);
    return known;
  }

  override recallService(file: string, members: readonly Source[]): readonly Found[] | undefined {
    const entry = this.known?.services[file];
    if (entry?.[0] !== this.membersKey(members) || !this.answers.hold(entry[1])) return undefined;
    this.services[file] = entry;
    return entry[2];
  }

  /** Takes in what others have learnt, of pages behind all others until now. */
  absorb({ lines, asked, services }: Learnt): void {
    for (const line of lines) this.write(line);
    this.remember(asked);
    Object.assign(this.services, services);
  }

  /** Puts what is known now in the place of what was known. */
  finish(): void {
    this.lineFor(undefined);
    this.old.close();
    if (!this.writer) return;
    const others = Object.entries(this.known?.services ?? {}).filter(
      ([file]) => !this.options.covers(file),
    );
    const kept: Kept = {
      run: this.run,
      asked: [...this.asked.values()],
      services: { ...Object.fromEntries(others), ...this.services },
    };
    this.attempt(() => {
      const { folder } = this.options;
      const services = new LineWriter(join(folder, 'services.json'));
      services.write(JSON.stringify(kept));
      this.writer?.commit();
      services.commit();
    });
  }

  private remember(asked: readonly Question[]): void {
    for (const each of asked) this.asked.set(`${each[0]} ${each[1]}`, each);
  }

  private readKept(): Kept | undefined {
    try {
      const [key, run] = JSON.parse(this.old.next() ?? '[]') as string[];
      const file = join(this.options.folder, 'services.json');
      if (!statSync(file).isFile()) return undefined;
      const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
      const same = key === this.options.key && run === kept.run;
      return same && this.answers.hold(kept.asked) ? kept : undefined;
    } catch {
      return undefined; // the first run, or another version's
    }
  }

  /** The old line of a file. What stands before it was not looked at in this run, and is kept. */
  private lineFor(file: string | undefined): string | undefined {
    for (;;) {
      this.ahead ??= this.old.next();
      if (this.ahead === undefined) return undefined;
      const found = JSON.parse(/^\["(?:[^"\\]|\\.)*"/.exec(this.ahead)?.[0].slice(1) ?? '""');
      if (file !== undefined && found > file) return undefined;
      const line = this.ahead;
      this.ahead = undefined;
      if (found === file) return line;
      if (!this.options.covers(found)) this.write(line);
    }
  }

  protected override write(line: string): void {
    this.attempt(() => this.writer?.write(line));
  }

  /** A cache that cannot be written costs time, and nothing else. */
  private attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.writer?.abandon();
      this.writer = undefined;
      this.options.onFailure((error as NodeJS.ErrnoException).code ?? 'unknown reason');
    }
  }
}

/** What a line says; nothing if it was damaged. */
function entryOf(line: string): Entry | undefined {
  try {
    const [file, path, hash, questions, known] = JSON.parse(line) as Entry;
    const { blocks, commands, links, found } = known;
    const sound =
      areNumbers([blocks, commands, links]) && Array.isArray(questions) && found.every(isFound);
    return sound ? [file, path, hash, questions, known] : undefined;
  } catch {
    return undefined;
  }
}

const areNumbers = (values: readonly unknown[]) => values.every((one) => typeof one === 'number');

function isFound({ line, column, endLine, endColumn, ...texts }: Found): boolean {
  const { file, rule, severity, message, note, help, url, lineText } = texts;
  return (
    areNumbers([line, column, endLine, endColumn]) &&
    [file, rule, severity, message, note, help, url, lineText].every(
      (one) => typeof one === 'string',
    )
  );
}
