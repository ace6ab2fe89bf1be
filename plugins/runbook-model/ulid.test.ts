import fc from 'fast-check';
import * as reference from 'ulid';
import { expect, it } from 'vitest';
import { latestTime } from './event.ts';
import { decodeTime, encodeTime, ulid } from './ulid.ts';

// A few lines instead of the package, which is heavier than all that is done with ids: what every
// page loads is kept small. The package says what is right.

// From 1: the package takes 0 for "now".
const times = fc.integer({ min: 1, max: latestTime + 1 });

it('writes and reads times as the reference does', () => {
  fc.assert(
    fc.property(times, (time) => {
      expect(encodeTime(time)).toBe(reference.encodeTime(time));
      expect(decodeTime(reference.ulid(time))).toBe(time);
    }),
  );
});

it('draws the random part as the reference does', () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(times, fc.array(random, { minLength: 16, maxLength: 16 }), (time, drawn) => {
      const [here, there] = [[...drawn].values(), [...drawn].values()];
      const next = (from: Iterator<number>) => () => from.next().value ?? 0;
      const [own, known] = [ulid(time, next(here)), reference.ulid(time, next(there))];
      expect(own.slice(0, 10)).toBe(known.slice(0, 10));
      expect([...own.slice(10)].sort()).toEqual([...known.slice(10)].sort());
    }),
  );
});

it('takes random numbers nobody can foresee unless told otherwise', () => {
  const ids = Array.from({ length: 1_000 }, () => ulid(0));
  expect(new Set(ids).size).toBe(1_000);
  expect(ids.every((id) => reference.isValid(id))).toBe(true);
});
