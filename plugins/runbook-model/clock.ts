import { latestTime } from './event.ts';
import { decodeTime, ulid } from './ulid.ts';

/** Where the ids of new events come from. */
export interface Ids {
  /** A ULID that sorts after every id made or observed before. */
  next(): string;
  /** Tells of an event made elsewhere. Its id has to be a valid one (see `parseEvent`). */
  observe(id: string): void;
}

/**
 * A hybrid logical clock: the time of an id is the wall clock's, unless a later id is known; then
 * it is the millisecond after that one. So a clock set back never sorts an untick before its tick.
 * The random part is always fresh: counting it up would give two tabs that saw the same last id
 * the same next one.
 * @param now the wall clock, in milliseconds
 * @param random numbers from 0 to below 1; by default the browser's cryptographic ones
 */
export function createIds(now: () => number, random?: () => number): Ids {
  let latest = '';
  return {
    next() {
      const after = latest === '' ? 1 : decodeTime(latest) + 1;
      // At the end of the range order gives way: a page that cannot tick any more is worse.
      const time = Math.min(Math.max(Math.floor(now()), after), latestTime);
      const id = ulid(time, random);
      if (id > latest) latest = id;
      return id;
    },
    observe(id) {
      if (id > latest) latest = id;
    },
  };
}
