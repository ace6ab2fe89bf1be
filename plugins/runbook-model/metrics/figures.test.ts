import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';
import { at, incident } from './incident.arbitrary.ts';
import { counted } from './selection.ts';

const asOf = Date.UTC(2026, 2, 10);
const minute = 60_000;
const refused = (least: number, of: string, n: number) => ({ refused: { least, of, n } });

/** The n-th of several, `n` days apart and n minutes longer than half an hour. */
const nth = (n: number) =>
  incident({
    id: `INC-20260101-${String(n).padStart(3, '0')}`,
    started: at(n * 1440),
    acknowledged: at(n * 1440 + 5),
    mitigated: at(n * 1440 + 15),
    resolved: at(n * 1440 + 30 + n),
  });

describe('the figures', () => {
  it('of one incident: a mean, and what the others would need', () => {
    const { toResolve, toAcknowledge, toMitigate, between } = figuresOf([incident()], {}, asOf);
    expect(toResolve).toEqual({
      n: 1,
      mean: { value: 30 * minute },
      median: refused(3, 'incident', 1),
      p90: refused(10, 'incident', 1),
    });
    expect(toAcknowledge.mean).toEqual({ value: 5 * minute });
    expect(toMitigate.mean).toEqual({ value: 15 * minute });
    expect(between).toMatchObject({ n: 0, mean: refused(1, 'interval', 0) });
  });

  it('of none', () => {
    const figures = figuresOf([], {}, asOf);
    expect(figures).toMatchObject({ incidents: [], months: [], repeated: [], leftOut: [] });
    expect(figures.toResolve.mean).toEqual(refused(1, 'incident', 0));
  });

  it('of eleven: all of them, and one long incident moves the mean only', () => {
    const eleven = Array.from({ length: 11 }, (_, n) => nth(n));
    const { toResolve, between } = figuresOf(eleven, {}, asOf);
    expect(toResolve).toEqual({
      n: 11,
      mean: { value: 35 * minute },
      median: { value: 35 * minute },
      p90: { value: 39 * minute },
    });
    expect(between).toMatchObject({ n: 10, mean: { value: 1440 * minute } });
    const long = eleven.map((one, n) =>
      n < 10 ? one : { ...one, resolved: at(10 * 1440 + 1040) },
    );
    expect(figuresOf(long, {}, asOf).toResolve).toMatchObject({
      mean: { value: (1385 / 11) * minute },
      median: { value: 35 * minute },
    });
  });

  it('count months without an incident, up to the last that can be known', () => {
    const { months, perMonth } = figuresOf([nth(0), nth(1)], {}, asOf);
    expect(months).toEqual([
      { month: '2026-01', count: 2 },
      { month: '2026-02', count: 0 },
      { month: '2026-03', count: 0 },
    ]);
    expect(perMonth).toMatchObject({ n: 3, mean: { value: 2 / 3 }, median: { value: 0 } });
  });

  it('end with the period, and never in the future', () => {
    const months = (selection: object) =>
      figuresOf([nth(0)], selection, asOf).months.map(({ month }) => month);
    expect(months({ from: '2025-12-31', to: '2026-01-31' })).toEqual(['2025-12', '2026-01']);
    expect(months({ from: '2026-03-01', to: '2027-01-01' })).toEqual(['2026-03']);
  });

  it('measure the acknowledgement from the detection where there is one', () => {
    const { toAcknowledge } = figuresOf([incident({ detected: at(2) })], {}, asOf);
    expect(toAcknowledge.mean).toEqual({ value: 3 * minute });
  });
});

describe('what is left out', () => {
  const reasons = (change: object) =>
    figuresOf([incident(change)], {}, asOf).leftOut.map(({ reason, of }) => [reason, of]);

  it.each([
    [{}, []],
    [
      { resolved: at(-60) },
      [
        [
          {
            code: 'contradiction',
            point: 'resolved',
            time: at(-60),
            before: 'mitigated',
            earlier: incident().mitigated,
          },
          ['toResolve', 'toAcknowledge', 'toMitigate'],
        ],
      ],
    ],
    [{ status: 'mitigated' }, [[{ code: 'unresolved', status: 'mitigated' }, ['toResolve']]]],
    [
      { acknowledged: undefined, mitigated: undefined },
      [
        [{ code: 'missing', point: 'acknowledged' }, ['toAcknowledge']],
        [{ code: 'missing', point: 'mitigated' }, ['toMitigate']],
      ],
    ],
    [{ started: '2026-03-11T00:00:00Z' }, [[{ code: 'future' }, []]]],
  ])('with %j', (change, expected) => {
    expect(reasons(change)).toEqual(expected);
  });

  it('counts where only its start is asked for', () => {
    const wrong = incident({ resolved: at(-60) });
    const { incidents, months, toResolve } = figuresOf([wrong], {}, asOf);
    expect(incidents).toEqual([wrong]);
    expect(months[0]).toEqual({ month: '2026-01', count: 1 });
    expect(toResolve.n).toBe(0);
  });
});

describe('repeated causes', () => {
  it('are those of the same words, whatever their case and punctuation', () => {
    const causes = [
      'Pool exhausted',
      'disk full',
      'pool   EXHAUSTED.',
      'The pool was exhausted',
      '',
    ];
    const all = causes.map((root_cause, n) => ({ ...nth(n), root_cause }));
    const { repeated, withoutCause } = figuresOf(all, {}, asOf);
    expect(repeated).toEqual([{ cause: 'Pool exhausted', incidents: [all[0], all[2]] }]);
    expect(withoutCause).toBe(1);
  });
});

describe('an example', () => {
  const example = incident({ example: true });

  it('counts as long as there is nothing else', () => {
    expect(counted([example])).toEqual([example]);
    expect(counted([example, nth(1)])).toEqual([nth(1)]);
  });
});
