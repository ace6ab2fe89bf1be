import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberPattern } from '../event.ts';
import { idOf } from '../log.arbitrary.ts';
import { nextNumber, numbersOf } from './number.ts';

const now = Date.UTC(2025, 2, 1, 23, 59);

describe('nextNumber', () => {
  it('counts up per UTC day', () => {
    expect(nextNumber([], now)).toBe('INC-20250301-001');
    const known = ['INC-20250301-001', 'INC-20250228-009', 'INC-20250301-009', 'nonsense'];
    expect(nextNumber(known, now)).toBe('INC-20250301-010');
    expect(nextNumber(known, now + 60_000)).toBe('INC-20250302-001');
    expect(nextNumber(['INC-20250301-999'], now)).toBe('INC-20250301-1000');
  });

  it('takes the first that is free where somebody handed over the last there can be', () => {
    const known = ['INC-20250301-999999', 'INC-20250301-001'];
    expect(nextNumber(known, now)).toBe('INC-20250301-002');
    expect(nextNumber(known, now)).toMatch(numberPattern);
  });
});

/** A declared record; its name, and the order of its declaration. */
const record = (n: number, number: string) => ({
  id: `record ${n}`,
  declaration: { id: idOf(n), number, time: '', severity: 'P1', title: '', fromLink: false },
});

describe('numbersOf', () => {
  it('leaves the earlier its number and gives the later the next that nobody has', () => {
    const records = [
      record(3, 'INC-20250301-001'),
      record(1, 'INC-20250301-001'),
      record(2, 'INC-20250301-002'),
      { id: 'draft' },
    ];
    expect(numbersOf(records)).toEqual(
      new Map([
        ['record 1', 'INC-20250301-001'],
        ['record 2', 'INC-20250301-002'],
        ['record 3', 'INC-20250301-003'],
      ]),
    );
  });

  it('does not take for ever where somebody calls thousands of them the same', () => {
    const records = Array.from({ length: 20_000 }, (_, n) =>
      record(n, `INC-20250301-${String((n % 5_000) + 1).padStart(3, '0')}`),
    );
    const start = process.cpuUsage().user;
    expect(new Set(numbersOf(records).values()).size).toBe(20_000);
    expect(process.cpuUsage().user - start).toBeLessThan(3_000_000);
  });

  it('gives every incident a number of its own, whatever arrives first', () => {
    const some = fc
      .array(fc.nat(3), { maxLength: 12 })
      .map((places) => places.map((place, n) => record(n, `INC-20250301-00${place + 1}`)));
    const arrivals = some.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    );
    fc.assert(
      fc.property(arrivals, ([records, shuffled]) => {
        const numbers = numbersOf(records);
        expect(new Set(numbers.values()).size).toBe(records.length);
        expect([...numbers.values()].every((number) => numberPattern.test(number))).toBe(true);
        expect(new Map([...numbersOf(shuffled)].sort())).toEqual(new Map([...numbers].sort()));
      }),
    );
  });
});
