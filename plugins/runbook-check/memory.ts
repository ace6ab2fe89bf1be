import type { Note } from './question.ts';
import type { Counts, Found } from './result.ts';
import type { Source } from './source.ts';

/** What is known of a page without reading it. */
export interface Known extends Counts {
  found: readonly Found[];
  /** The `service.yml` it belongs to. */
  service?: string;
}

/** What an earlier run found, for as long as nothing it depends on has changed. */
export interface Memory {
  /** Told what rules ask of the world, and what services are made from. */
  notes: { page: Note; service: Note; hash(text: string): string };
  /** What was found in this very text, if all it depends on is as it was. */
  recall(source: Source): Known | undefined;
  /** From now on questions belong to what is learnt next. */
  attend(): void;
  learn(source: Source, known: Known): void;
  recallService(file: string, members: readonly Source[]): readonly Found[] | undefined;
  learnService(file: string, members: readonly Source[], found: readonly Found[]): void;
}

const nothing = () => {};

/** No memory: everything is looked at. */
export const noMemory: Memory = {
  notes: { page: nothing, service: nothing, hash: () => '' },
  recall: () => undefined,
  attend: nothing,
  learn: nothing,
  recallService: () => undefined,
  learnService: nothing,
};
