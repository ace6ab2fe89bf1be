import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../event.ts';
import { arbitraryRecords, eventAt, idOf } from '../log.arbitrary.ts';
import { foldIncident } from './fold.ts';

const at = (n: number) => eventAt(n, { type: 'closed' }).at;
const note = (text: string): EventBody => ({ type: 'note', text });
const timeline = (...bodies: EventBody[]) =>
  foldIncident(bodies.map((body, index) => eventAt(index + 1, body))).timeline;
const correct = (n: number, to: string, reason?: string): EventBody => ({
  type: 'corrected',
  target: idOf(n),
  time: to,
  reason,
});

describe('the timeline', () => {
  it('shows the corrected time and keeps the one it was written with', () => {
    const [, entry] = timeline(
      { type: 'opened', scope: 'a' },
      note('restarted'),
      correct(2, at(1)),
      correct(2, at(2), 'the clock of the server'),
    );
    expect(entry).toMatchObject({
      event: { at: at(2), text: 'restarted' },
      time: at(2),
      correction: { to: at(2), reason: 'the clock of the server', time: at(4) },
    });
  });

  it('points out what is out of order and leaves it where it was written', () => {
    const entries = timeline(
      { type: 'opened', scope: 'a' },
      note('first'),
      note('second'),
      correct(2, at(30)),
      note('third'),
    );
    expect(entries.map(({ outOfOrder }) => outOfOrder)).toEqual([false, false, true, true]);
    expect(entries.slice(1).map(({ event }) => 'text' in event && event.text)).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it('begins when the incident began', () => {
    const opened: EventBody = { type: 'opened', scope: 'a' };
    const declared: EventBody = {
      type: 'declared',
      number: 'INC-20250301-001',
      severity: 'P1',
      title: 'Down',
      started: '2025-03-01T02:00:00Z',
    };
    expect(timeline(opened, declared)[0]?.time).toBe('2025-03-01T02:00:00Z');
    const corrected = [opened, declared, correct(1, '2025-03-01T01:00:00Z')];
    expect(timeline(...corrected)[0]?.time).toBe('2025-03-01T01:00:00Z');
  });

  it('loses no entry and sorts none', () => {
    fc.assert(
      fc.property(arbitraryRecords(), (events) => {
        const view = foldIncident(events);
        const ids = view.timeline.map(({ event }) => event.id);
        expect(ids).toEqual([...ids].sort());
        const gone = new Set(view.takenBack.map(({ event }) => event.id));
        const silent = ['opened', 'field', 'corrected', 'undone', 'joined'];
        const due = events.filter(({ id, type }) => !gone.has(id) && !silent.includes(type));
        expect(ids.filter((id) => due.some((event) => event.id === id))).toHaveLength(due.length);
      }),
    );
  });
});
