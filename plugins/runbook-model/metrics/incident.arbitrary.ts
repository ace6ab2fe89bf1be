import fc from 'fast-check';
import type { MeasuredIncident } from './incident.ts';

const minute = 60_000;

/** For tests: an instant some minutes after 1 January 2026, 14:00 UTC, as a report has it. */
export const at = (minutes: number) =>
  new Date(Date.UTC(2026, 0, 1, 14) + minutes * minute).toISOString();

/** For tests: an incident of half an hour, changed as told. */
export function incident(change: Partial<MeasuredIncident> = {}): MeasuredIncident {
  return {
    id: 'INC-20260101-001',
    service: 'a',
    severity: 'P1',
    title: 'Database down',
    status: 'resolved',
    started: at(0),
    acknowledged: at(5),
    mitigated: at(15),
    resolved: at(30),
    ...change,
  };
}

const moment = fc.integer({ min: 0, max: 400 * 24 * 60 }).map(at);
const perhaps = fc.option(moment, { nil: undefined });

/** For tests: incidents of a year or so, their times in no order at all or in the right one. */
export const incidents: fc.Arbitrary<MeasuredIncident[]> = fc
  .array(
    fc.record({
      service: fc.constantFrom('a', 'b'),
      severity: fc.constantFrom('P0', 'P1'),
      status: fc.constantFrom('open', 'mitigated', 'resolved', 'resolved', 'resolved'),
      times: fc.oneof(
        fc.tuple(moment, perhaps, perhaps, perhaps, perhaps),
        fc
          .tuple(moment, fc.array(fc.nat(5000), { minLength: 4, maxLength: 4 }))
          .map(([start, steps]) => inOrder(start, steps)),
      ),
      root_cause: fc.constantFrom(undefined, '', 'Disk full.', 'disk  FULL', 'Pool exhausted'),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ times, ...rest }, index) => {
      const [started, detected, acknowledged, mitigated, resolved] = times;
      const id = `INC-20260101-${String(index).padStart(3, '0')}`;
      return incident({ ...rest, id, started, detected, acknowledged, mitigated, resolved });
    }),
  );

type Times = [string, ...(string | undefined)[]];

function inOrder(start: string, steps: readonly number[]): Times {
  let latest = Date.parse(start);
  const later = steps.map((step) => {
    latest += step * minute;
    return new Date(latest).toISOString();
  });
  return [start, ...later];
}
