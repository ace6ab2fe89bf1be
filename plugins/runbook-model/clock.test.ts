import fc from 'fast-check';
import { decodeTime, encodeTime } from 'ulid';
import { expect, it } from 'vitest';
import { createIds } from './clock.ts';
import { latestTime } from './event.ts';
import { idOf } from './log.arbitrary.ts';

it('takes the time of the wall clock', () => {
  const ids = createIds(() => 1_740_798_720_000.75);
  expect(decodeTime(ids.next())).toBe(1_740_798_720_000);
});

it('sorts each id after all before, whatever the clock does', () => {
  const action = fc.oneof(
    fc.record({ now: fc.integer({ min: -5, max: latestTime }) }),
    fc.record({ seen: fc.integer({ min: 0, max: latestTime - 100_000 }) }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      let time = 0;
      const ids = createIds(() => time);
      let latest = '';
      for (const one of actions) {
        if ('seen' in one) {
          const seen = encodeTime(one.seen) + 'Z'.repeat(16);
          ids.observe(seen);
          if (seen > latest) latest = seen;
          continue;
        }
        // Below the very end of the range, where order gives way.
        time = Math.min(one.now, latestTime - 1000);
        const id = ids.next();
        expect(id > latest).toBe(true);
        latest = id;
      }
    }),
  );
});

it('gives two tabs that saw the same last id different next ones', () => {
  const [a, b] = [createIds(() => 5), createIds(() => 5)];
  a.observe(idOf(9));
  b.observe(idOf(9));
  const [one, other] = [a.next(), b.next()];
  expect(one).not.toBe(other);
  expect(one > idOf(9) && other > idOf(9)).toBe(true);
});

it('makes readable ids even at the end of its range', () => {
  const ids = createIds(() => Number.MAX_SAFE_INTEGER);
  expect(decodeTime(ids.next())).toBe(latestTime);
  expect(decodeTime(ids.next())).toBe(latestTime);
});
