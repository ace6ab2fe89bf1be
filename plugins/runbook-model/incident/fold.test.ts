import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventBody, IncidentEvent } from '../event.ts';
import { arbitraryRecords, eventAt, idOf, recordOf } from '../log.arbitrary.ts';
import { mergeEvents } from '../merge.ts';
import { foldIncident } from './fold.ts';

const log = (...bodies: EventBody[]) => bodies.map((body, index) => eventAt(index + 1, body));
const undo = (n: number): EventBody => ({ type: 'undone', target: idOf(n) });
const at = (n: number) => eventAt(n, { type: 'closed' }).at;
const opened: EventBody = { type: 'opened', scope: 'a' };
const declared: EventBody = {
  type: 'declared',
  number: 'INC-20250301-001',
  severity: 'P1',
  title: 'Database down',
};

/** All a view says, without the log itself. */
const said = (events: Iterable<IncidentEvent>) => ({
  ...foldIncident(events),
  events: [],
  takenBack: [],
});

describe('foldIncident', () => {
  it('does not care in which order and how often events arrive', () => {
    const arrival = arbitraryRecords().chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events]).map((some) => [...some, ...events]),
      ),
    );
    fc.assert(
      fc.property(arrival, ([events, arrived]) => {
        expect(foldIncident(arrived)).toEqual(foldIncident(events));
      }),
    );
  });

  it('says the same whichever of three logs were merged first', () => {
    fc.assert(
      fc.property(
        fc.tuple(arbitraryRecords(8), arbitraryRecords(8), arbitraryRecords(8)),
        ([a, b, c]) => {
          const left = foldIncident(mergeEvents(mergeEvents(a, b), c));
          expect(foldIncident(mergeEvents(a, mergeEvents(c, b)))).toEqual(left);
          expect(foldIncident(mergeEvents(left.events, b))).toEqual(left);
        },
      ),
    );
  });

  it('is as before once its last event is undone, and back once that is undone', () => {
    const logs = arbitraryRecords().filter((events) => events.at(-1)?.type !== 'opened');
    fc.assert(
      fc.property(logs, (events) => {
        const last = events.at(-1);
        if (!last) return;
        const n = events.length;
        const stamp = (k: number, body: EventBody) => ({
          ...eventAt(k, body),
          incident: last.incident,
        });
        const undone = [...events, stamp(n + 1, undo(n))];
        const redone = [...undone, stamp(n + 2, undo(n + 1))];
        // A record that nothing else speaks of would be named by its undoing.
        if (!events.slice(0, -1).some(({ incident }) => incident === last.incident)) return;
        expect(said(undone)).toEqual(said(events.slice(0, -1)));
        expect(said(redone)).toEqual(said(events));
      }),
    );
  });

  it('tells the whole of an incident', () => {
    const view = foldIncident(
      log(
        opened,
        { type: 'step', playbook: 'a/one', words: 'w', hash: 'h', title: 'Look', state: 'done' },
        { ...declared, started: '2025-03-01T02:50:00Z', source: 'link', by: 'Ada' },
        { type: 'role', role: 'incident-commander', person: 'Ada' },
        { type: 'role', role: 'dba', person: 'Bo' },
        { type: 'role', role: 'dba', person: '' },
        { type: 'severity', severity: 'P0', reason: 'everything is down' },
        { type: 'milestone', milestone: 'acknowledged' },
        { type: 'update', known: 'down', done: 'looked', next: 'restart' },
        { type: 'field', name: 'root-cause', value: 'full disk', replaces: [] },
        { type: 'note', text: 'slow' },
      ),
    );
    expect(view).toMatchObject({
      id: idOf(0),
      scope: 'a',
      practice: false,
      title: 'Database down',
      severity: 'P0',
      status: 'acknowledged',
      startedAt: '2025-03-01T02:50:00Z',
      reopened: 0,
      playbooks: ['a/one'],
      declaration: { number: 'INC-20250301-001', severity: 'P1', fromLink: true, by: 'Ada' },
    });
    expect(view.severities).toMatchObject([
      { severity: 'P1', time: at(3) },
      { severity: 'P0', reason: 'everything is down', time: at(7) },
    ]);
    expect([...view.roles].map(([role, { person }]) => [role, person])).toEqual([
      ['incident-commander', 'Ada'],
    ]);
    expect(view.updates).toMatchObject([{ known: 'down', done: 'looked', next: 'restart' }]);
    expect(view.fields.get('root-cause')?.value).toBe('full disk');
    expect(view.timeline.map(({ event }) => event.type)).not.toContain('field');
  });

  it('is a draft until it is declared, and again once that is taken back', () => {
    expect(foldIncident(log(opened)).status).toBe('draft');
    expect(foldIncident(log(opened, declared)).status).toBe('open');
    const back = foldIncident(log(opened, declared, undo(2)));
    expect(back).toMatchObject({ status: 'draft', declaration: undefined, title: '' });
    expect(back.takenBack).toMatchObject([{ event: { id: idOf(2) }, undone: [idOf(3)] }]);
  });

  it('keeps its first name where two tabs declared it', () => {
    const view = foldIncident(
      log(opened, declared, { ...declared, number: 'INC-20250301-002', severity: 'P0' }),
    );
    expect(view).toMatchObject({ severity: 'P1', declaration: { number: 'INC-20250301-001' } });
    expect(view.timeline).toHaveLength(3);
  });

  it('has the title that was edited last', () => {
    const edit: EventBody = { type: 'field', name: 'title', value: 'Slow', replaces: [] };
    expect(foldIncident(log(opened, declared, edit)).title).toBe('Slow');
    expect(foldIncident(log(opened, declared, edit, undo(3))).title).toBe('Database down');
  });

  it('takes in what was joined to it, and only its own end ends it', () => {
    const of = (record: number, n: number, body: EventBody) => ({
      ...eventAt(n, body),
      incident: recordOf(record),
    });
    const events = [
      of(1, 1, opened),
      of(2, 2, opened),
      of(2, 3, { type: 'note', text: 'from the other tab' }),
      of(1, 4, declared),
      of(2, 5, { type: 'joined', into: recordOf(1) }),
      of(2, 6, { type: 'closed' }),
    ];
    expect(foldIncident(events)).toMatchObject({ id: recordOf(1), status: 'open' });
    const ended = foldIncident([...events, of(1, 7, { type: 'closed' })]);
    expect(ended).toMatchObject({ status: 'closed', closedAt: at(7) });
    expect(ended.timeline.filter(({ event }) => event.type === 'opened')).toHaveLength(1);
  });
});
