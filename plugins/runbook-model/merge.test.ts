import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryLog } from './log.arbitrary.ts';
import { mergeEvents } from './merge.ts';

/** Three logs whose ids overlap, partly with other contents under the same id. */
const logs = fc.tuple(arbitraryLog(8), arbitraryLog(8), arbitraryLog(8));

it('does not care which log comes first', () => {
  fc.assert(
    fc.property(logs, ([a, b]) => {
      expect(mergeEvents(a, b)).toEqual(mergeEvents(b, a));
    }),
  );
});

it('does not care which logs meet first', () => {
  fc.assert(
    fc.property(logs, ([a, b, c]) => {
      expect(mergeEvents(mergeEvents(a, b), c)).toEqual(mergeEvents(a, mergeEvents(b, c)));
    }),
  );
});

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(logs, ([a, b]) => {
      const once = mergeEvents(a, b);
      expect(mergeEvents(once, b)).toEqual(once);
      expect(mergeEvents(a, a)).toEqual(a);
    }),
  );
});

it('keeps every event once, in order', () => {
  fc.assert(
    fc.property(logs, ([a, b]) => {
      const ids = mergeEvents([...b].reverse(), a).map((event) => event.id);
      expect(ids).toEqual([...new Set([...a, ...b].map((event) => event.id))].sort());
    }),
  );
});
