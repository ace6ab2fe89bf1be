import fc from 'fast-check';
import type { EventBody, IncidentEvent } from './event.ts';
import { stepStates } from './event.ts';

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
