import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figures, figuresOf } from './figures.ts';
import { at, incidents } from './incident.arbitrary.ts';
import type { Figure, Summary } from './summary.ts';

const asOf = Date.parse(at(300 * 24 * 60));
const days = fc.constantFrom('2026-02-01', '2026-03-15', '2026-07-31');
const summaries = (figures: Figures): Summary[] => [
  figures.toResolve,
  figures.toAcknowledge,
  figures.toMitigate,
  figures.between,
  figures.perMonth,
];
const value = (figure: Figure) => ('value' in figure ? figure.value : undefined);

describe('the figures of any incidents', () => {
  it('do not depend on the order the incidents come in', () => {
    const shuffled = incidents.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        expect(figuresOf(others, {}, asOf)).toEqual(figuresOf(all, {}, asOf));
      }),
    );
  });

  it('are numbers or a reason, and none is below zero', () => {
    fc.assert(
      fc.property(incidents, (all) => {
        for (const { mean, median, p90 } of summaries(figuresOf(all, {}, asOf))) {
          for (const figure of [mean, median, p90]) {
            if ('refused' in figure) expect(figure.refused.n).toBeLessThan(figure.refused.least);
            else expect(Number.isFinite(figure.value) && figure.value >= 0).toBe(true);
          }
        }
      }),
    );
  });

  it('lie between the shortest and the longest', () => {
    fc.assert(
      fc.property(incidents, (all) => {
        const figures = figuresOf(all, {}, asOf);
        const out = new Set(
          figures.leftOut.filter(({ of }) => of.includes('toResolve')).map((one) => one.incident),
        );
        const lengths = figures.incidents
          .filter((one) => !out.has(one))
          .map(({ started, resolved = '' }) => Date.parse(resolved) - Date.parse(started));
        const { n, mean, median, p90 } = figures.toResolve;
        expect(n).toBe(lengths.length);
        for (const figure of [mean, median, p90].map(value)) {
          if (figure === undefined) continue;
          // A mean may lie off by what a sum rounds.
          expect(figure).toBeGreaterThanOrEqual(Math.min(...lengths) - 1e-3);
          expect(figure).toBeLessThanOrEqual(Math.max(...lengths) + 1e-3);
        }
        const [middle, slow] = [value(median), value(p90)];
        if (middle !== undefined && slow !== undefined) expect(slow).toBeGreaterThanOrEqual(middle);
      }),
    );
  });

  it('count each incident in one service and on one side of a day', () => {
    fc.assert(
      fc.property(incidents, days, (all, day) => {
        const ids = (selection: object) =>
          figuresOf(all, selection, asOf).incidents.map(({ id }) => id);
        const everything = ids({}).sort();
        expect([...ids({ service: 'a' }), ...ids({ service: 'b' })].sort()).toEqual(everything);
        const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
        expect([...ids({ to: day }), ...ids({ from: next })].sort()).toEqual(everything);
      }),
    );
  });

  it('take in or leave out each incident, with the reason', () => {
    fc.assert(
      fc.property(incidents, (all) => {
        const figures = figuresOf(all, {}, asOf);
        const nowhere = figures.leftOut.filter(({ of }) => of.length === 0);
        expect(figures.incidents.length + nowhere.length).toBe(all.length);
        for (const duration of ['toResolve', 'toAcknowledge', 'toMitigate'] as const) {
          const without = figures.leftOut.filter(({ of }) => of.includes(duration)).length;
          expect(figures[duration].n + without).toBe(figures.incidents.length);
        }
      }),
    );
  });

  it('count every incident in its month, and every month of the period', () => {
    fc.assert(
      fc.property(incidents, fc.option(days, { nil: undefined }), (all, from) => {
        const { months, incidents: counted } = figuresOf(all, { from }, asOf);
        expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(counted.length);
        const names = months.map(({ month }) => month);
        expect(names).toEqual([...new Set(names)].sort());
        if (names.length > 0) {
          expect(names[0]).toBe((from ?? counted[0]?.started)?.slice(0, 7));
          expect(names.at(-1)).toBe(new Date(asOf).toISOString().slice(0, 7));
        }
      }),
    );
  });
});
