import type { Known, Memory } from '../memory.ts';
import type { Ask, Question } from '../question.ts';
import type { Found } from '../result.ts';
import type { Source } from '../source.ts';
import { Answers, hashOf, type Now } from './answers.ts';

/** A page as it is kept, one to a line, in the order of their files. */
export type Entry = [file: string, path: string, hash: string, questions: Question[], known: Known];

/** What is kept of services, by their files: their pages, what their rules asked and found. */
export type ServiceEntries = Record<
  string,
  [members: string, questions: Question[], found: readonly Found[]]
>;

/** What a run has learnt, to be handed on. */
export interface Learnt {
  /** Entries as text. */
  lines: string[];
  /** What services were made from. */
  asked: Question[];
  services: ServiceEntries;
}

/** Writes down what is found and what was asked for it. Knows nothing of earlier runs. */
export class Notebook implements Memory {
  protected readonly answers: Answers;
  protected readonly asked = new Map<string, Question>();
  protected readonly services: ServiceEntries = {};
  private noted = new Map<string, Question>();
  private lines: string[] = [];

  readonly notes: Memory['notes'] = {
    page: (ask, of, answer) => note(this.noted, ask, of, answer),
    service: (ask, of, answer) => note(this.asked, ask, of, answer),
    hash: hashOf,
  };

  constructor(now: Now) {
    this.answers = new Answers(now);
  }

  recall(_source: Source): Known | undefined {
    return undefined;
  }

  attend(): void {
    this.noted = new Map();
  }

  learn(source: Source, { blocks, commands, links, found, service }: Known): void {
    const { file, path } = source;
    const known: Known = { blocks, commands, links, found, ...(service && { service }) };
    const questions = [...this.noted.values()];
    const entry: Entry = [file, path, this.answers.of(source), questions, known];
    this.write(JSON.stringify(entry));
  }

  recallService(_file: string, _members: readonly Source[]): readonly Found[] | undefined {
    return undefined;
  }

  learnService(file: string, members: readonly Source[], found: readonly Found[]): void {
    this.services[file] = [this.membersKey(members), [...this.noted.values()], found];
  }

  /** Everything since the beginning. */
  learnt(): Learnt {
    return { lines: this.lines, asked: [...this.asked.values()], services: this.services };
  }

  protected write(line: string): void {
    this.lines.push(line);
  }

  protected membersKey(members: readonly Source[]): string {
    return hashOf(members.map((one) => `${one.path} ${this.answers.of(one)}`).join('\n'));
  }
}

function note(into: Map<string, Question>, ask: Ask, of: string, answer: () => string): void {
  const key = `${ask} ${of}`;
  if (!into.has(key)) into.set(key, [ask, of, answer()]);
}
