import { createIds, type IncidentEvent } from 'runbook-model';
import { describe, expect, it } from 'vitest';
import { createLogStore } from './log-store.ts';
import { memoryStorage } from './memory-storage.ts';

const noon = Date.UTC(2026, 2, 1, 12);

/** A log of a note, and its events. */
function record(time = noon) {
  const log = createLogStore({ storage: memoryStorage().open(), now: () => time });
  log.append('a', { type: 'note', text: 'seen' });
  return { log, events: log.records().flatMap(({ state }) => state.events) };
}
const empty = () => createLogStore({ storage: memoryStorage().open(), now: () => noon });

describe('what somebody hands over', () => {
  it('is taken once, and saved', () => {
    const { events } = record();
    const memory = memoryStorage();
    const log = createLogStore({ storage: memory.open(), now: () => noon });
    expect(log.receive(events)).toEqual({ added: 2, known: 0, refused: [] });
    expect(log.receive([...events, ...events])).toEqual({ added: 0, known: 4, refused: [] });
    expect(memory.entries.size).toBe(2);
    expect(log.snapshot('a').events).toEqual(events);
  });

  it('comes before what is done here afterwards', () => {
    const { events } = record(noon + 3_600_000);
    const log = empty();
    log.receive(events);
    const own = log.append('a', { type: 'note', text: 'mine' });
    expect(log.snapshot('a').events.at(-1)).toBe(own);
  });

  it('is refused piece by piece, with reasons, where it is no event', () => {
    const { events } = record();
    const log = empty();
    const hostile = JSON.parse('[null, 7, "x", {"v":1}, {"v":99}, {"__proto__":{"v":1}}]');
    const { added, refused } = log.receive([...events, ...hostile]);
    expect(added).toBe(2);
    expect(refused).toEqual([
      { reason: 'It is no event.', count: 3 },
      { reason: 'Its field "type" cannot be read: nothing.', count: 1 },
      {
        reason:
          'It was written by a newer version of this site. ' +
          'It has version 99, this page reads up to 1.',
        count: 1,
      },
      { reason: 'It does not say which version it has.', count: 1 },
    ]);
  });

  it('changes nothing that is here, whatever it calls itself', () => {
    const { log, events } = record();
    const forged = events.map((event) => ({ ...event, text: 'forged', scope: 'b' }));
    expect(log.receive(forged)).toMatchObject({ added: 0, known: 0, refused: [{ count: 2 }] });
    expect(log.snapshot('a').events).toEqual(events);
  });

  it('is known also with its parts in another order, and what is unknown in it left out', () => {
    const { log, events } = record();
    const turned = events.map((event) =>
      Object.fromEntries([...Object.entries({ ...event, constructor: 1 })].reverse()),
    );
    expect(log.receive(turned)).toEqual({ added: 0, known: 2, refused: [] });
  });

  it('cannot push the clock of this log', () => {
    const { events } = record(noon + 2 * 86_400_000);
    expect(empty().receive(events)).toMatchObject({ added: 0, refused: [{ count: 2 }] });
  });

  it('is refused as a whole where it is too much', () => {
    const [event] = record().events;
    const ids = createIds(() => noon);
    const many = (count: number, more: object) =>
      Array.from({ length: count }, () => ({ ...event, id: ids.next(), ...more }));
    const long = (length: number) => ({ type: 'note', text: 'x'.repeat(length) });
    for (const events of [
      Array(1_000_000).fill(event),
      many(1, long(1_000_000)),
      many(90, long(50_000)),
      many(1_001, {}).map((one) => ({ ...one, incident: ids.next() })),
    ] as IncidentEvent[][]) {
      expect(empty().receive(events)).toMatchObject({
        added: 0,
        refused: [{ count: events.length }],
      });
    }
  });
});
