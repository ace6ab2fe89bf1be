/** What a page says to a worker; it answers through the port that came along. */
export type ToWorker = 'offline:take-over' | 'offline:about';

/** What a worker knows of the version it holds. */
export interface About {
  version: string;
  /** When it was built, ISO 8601. */
  built: string;
  /** How many files belong to it, and how many of them are saved. */
  files: number;
  kept: number;
}

/** The answer of a worker that takes the copies back. */
export interface Withdrawn {
  withdrawn: true;
}

/** Why saving stopped. */
export type Stopped = 'no connection' | 'full' | 'missing' | 'other content' | 'unknown';

/** What a worker says to the pages. */
export type FromWorker =
  | { offline: 'saving'; done: number; all: number }
  | { offline: 'stopped'; why: Stopped; address?: string }
  | { offline: 'withdrawn' };
