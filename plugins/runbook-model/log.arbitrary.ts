import fc from 'fast-check';
import type { EventBody, IncidentEvent } from './event.ts';
import { milestones, stepStates } from './event.ts';

/** For tests: the n-th id of a log; ids sort like their numbers. */
export const idOf = (n: number) => `01JN7ZQ2G0${String(n).padStart(16, '0')}`;

/** For tests: the n-th event of a log, n minutes after three. */
export function eventAt(n: number, body: EventBody): IncidentEvent {
  const at = new Date(Date.UTC(2025, 2, 1, 3, n)).toISOString();
  return { v: 1, id: idOf(n), incident: idOf(0), at, ...body } as IncidentEvent;
}

/** For tests: a log of up to `size` events on few pages and steps, so that they meet often. */
export function arbitraryLog(size = 25): fc.Arbitrary<IncidentEvent[]> {
  const playbook = fc.constantFrom('a/one', 'a/two');
  const body: fc.Arbitrary<EventBody> = fc.oneof(
    { weight: 1, arbitrary: fc.record({ type: fc.constant('opened'), scope: fc.constant('a') }) },
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constant('step'),
        playbook,
        words: fc.constantFrom('look', 'restart', 'call'),
        hash: fc.constantFrom('h1', 'h2'),
        title: fc.constant('A step'),
        state: fc.constantFrom(...stepStates),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('copied'), playbook, text: fc.constant('ls') }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('value'),
        name: fc.constantFrom('ip', 'host'),
        value: fc.constantFrom('', 'x', 'y'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('reset'), playbook }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('closed') }) },
    { weight: 6, arbitrary: arbitraryIncidentBody(size) },
    {
      weight: 4,
      // Any target, so also itself, a later event and one nobody knows.
      arbitrary: fc.record({ type: fc.constant('undone'), target: fc.nat(size).map(idOf) }),
    },
  ) as fc.Arbitrary<EventBody>;
  return fc
    .array(body, { maxLength: size })
    .map((bodies) => bodies.map((one, index) => eventAt(index + 1, one)));
}

/** What makes a record an incident, and what happens to it. */
function arbitraryIncidentBody(size: number): fc.Arbitrary<EventBody> {
  const any = fc.nat(size).map(idOf);
  const type = <T extends EventBody['type']>(name: T) => fc.constant(name);
  const time = fc.nat(60).map((n) => eventAt(n, { type: 'closed' }).at);
  const severity = fc.constantFrom('P0', 'P1', 'P2');
  return fc.oneof(
    fc.record({
      type: type('declared'),
      number: fc.constantFrom('INC-20250301-001', 'INC-20250301-002', 'INC-20250302-001'),
      severity,
      title: fc.constant('Down'),
    }),
    fc.record({ type: type('severity'), severity, reason: fc.constant('it grows') }),
    fc.record({
      type: type('role'),
      role: fc.constantFrom('lead', 'dba'),
      person: fc.constantFrom('', 'A', 'B'),
    }),
    fc.record({ type: type('note'), text: fc.constant('seen') }),
    fc.record({
      type: type('update'),
      known: fc.constant('k'),
      done: fc.constant('d'),
      next: fc.constant('n'),
    }),
    fc.record({ type: type('milestone'), milestone: fc.constantFrom(...milestones) }),
    fc.record({
      type: type('field'),
      name: fc.constantFrom('title', 'root-cause'),
      value: fc.constantFrom('', 'x', 'y'),
      replaces: fc.array(any, { maxLength: 3 }),
    }),
    fc.record({ type: type('corrected'), target: any, time }),
    fc.record({ type: type('joined'), into: fc.nat(2).map(recordOf) }),
  ) as fc.Arbitrary<EventBody>;
}

/** For tests: the n-th record. Records are named before any event of `idOf`. */
export const recordOf = (n: number) => `01JN7ZQ1G0${String(n).padStart(16, '0')}`;

/** For tests: a log over three records, some of them joined to others. */
export function arbitraryRecords(size = 25): fc.Arbitrary<IncidentEvent[]> {
  const records = fc.infiniteStream(fc.nat(2).map(recordOf));
  return fc
    .tuple(arbitraryLog(size), records)
    .map(([events, stream]) =>
      events.map((event) => ({ ...event, incident: stream.next().value as string })),
    );
}
