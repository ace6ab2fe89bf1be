import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Known, Memory } from '../memory.ts';
import type { Question } from '../question.ts';
import type { Found } from '../result.ts';
import type { Source } from '../source.ts';
import { Answers, hashOf, type Now } from './answers.ts';
import { LineReader, LineWriter } from './lines.ts';

/** A page as it is kept, one to a line, in the order of their files. */
type Entry = [file: string, path: string, hash: string, questions: Question[], known: Known];

/** What is kept of services, and what they were made from. */
interface Services {
  run: string;
  asked: Question[];
  services: Record<string, [members: string, questions: Question[], found: readonly Found[]]>;
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
export class DiskMemory implements Memory {
  private readonly answers: Answers;
  private readonly old: LineReader;
  private readonly known: Services | undefined;
  private readonly services: Services['services'] = {};
  private readonly asked = new Map<string, Question>();
  private noted = new Map<string, Question>();
  private writer: LineWriter | undefined;
  private ahead: string | undefined;
  private readonly run = `${process.pid}-${Date.now()}`;

  readonly notes: Memory['notes'] = {
    page: (ask, of, answer) => this.note(this.noted, ask, of, answer),
    service: (ask, of, answer) => this.note(this.asked, ask, of, answer),
    hash: hashOf,
  };

  constructor(private readonly options: DiskMemoryOptions) {
    this.answers = new Answers(options.now);
    this.old = new LineReader(join(options.folder, 'pages.ndjson'));
    this.known = this.readServices();
    for (const each of this.known?.asked ?? []) this.asked.set(`${each[0]} ${each[1]}`, each);
    if (!this.known) this.old.close();
    this.attempt(() => {
      this.writer = new LineWriter(join(options.folder, 'pages.ndjson'));
      this.writer.write(JSON.stringify([options.key, this.run]));
    });
  }

  attend(): void {
    this.noted = new Map();
  }

  recall(source: Source): Known | undefined {
    if (source.text === undefined) return undefined;
    const line = this.lineFor(source.file);
    if (line === undefined) return undefined;
    const [, path, hash, questions, known] = JSON.parse(line) as Entry;
    if (path !== source.path || hash !== this.answers.of(source)) return undefined;
    if (!this.answers.hold(questions)) return undefined;
    this.write(line);
    return known;
  }

  learn(source: Source, { blocks, commands, links, found, service }: Known): void {
    const { file, path } = source;
    const known: Known = { blocks, commands, links, found, ...(service && { service }) };
    const questions = [...this.noted.values()];
    const entry: Entry = [file, path, this.answers.of(source), questions, known];
    this.write(JSON.stringify(entry));
  }

  recallService(file: string, members: readonly Source[]): readonly Found[] | undefined {
    const entry = this.known?.services[file];
    if (entry?.[0] !== this.membersKey(members) || !this.answers.hold(entry[1])) return undefined;
    this.services[file] = entry;
    return entry[2];
  }

  learnService(file: string, members: readonly Source[], found: readonly Found[]): void {
    this.services[file] = [this.membersKey(members), [...this.noted.values()], found];
  }

  /** Puts what is known now in the place of what was known. */
  finish(): void {
    this.lineFor(undefined);
    this.old.close();
    if (!this.writer) return;
    const others = Object.entries(this.known?.services ?? {}).filter(
      ([file]) => !this.options.covers(file),
    );
    const kept: Services = {
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

  private readServices(): Services | undefined {
    try {
      const [key, run] = JSON.parse(this.old.next() ?? '[]') as string[];
      const text = readFileSync(join(this.options.folder, 'services.json'), 'utf8');
      const services = JSON.parse(text) as Services;
      const same = key === this.options.key && run === services.run;
      return same && this.answers.hold(services.asked) ? services : undefined;
    } catch {
      return undefined; // the first run, or another version's
    }
  }

  private note(...[into, ask, of, answer]: NoteInto): void {
    const key = `${ask} ${of}`;
    if (!into.has(key)) into.set(key, [ask, of, answer()]);
  }

  private membersKey(members: readonly Source[]): string {
    return hashOf(members.map((one) => `${one.path} ${this.answers.of(one)}`).join('\n'));
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

  private write(line: string): void {
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

type NoteInto = [into: Map<string, Question>, ask: Question[0], of: string, answer: () => string];
