import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventBody, IncidentEvent, StepState } from './event.ts';
import { arbitraryLog, eventAt, idOf } from './log.arbitrary.ts';
import { applyEvent, emptyRecord, foldRecord } from './record.ts';

const step = (words: string, state: StepState = 'done', playbook = 'a/one'): EventBody => ({
  type: 'step',
  playbook,
  words,
  hash: 'h1',
  title: 'A step',
  state,
});
const undo = (n: number): EventBody => ({ type: 'undone', target: idOf(n) });
const log = (...bodies: EventBody[]) => bodies.map((body, index) => eventAt(index + 1, body));
const stateOf = (events: IncidentEvent[], words: string, playbook = 'a/one') =>
  foldRecord(events).playbooks.get(playbook)?.marks.get(words)?.get('h1')?.state;

/** All a record says, without the log itself. */
const said = (events: IncidentEvent[]) => ({ ...foldRecord(events), events: [] });

describe('foldRecord', () => {
  it('does not care in which order and how often events arrive', () => {
    const arrival = arbitraryLog().chain((events) =>
      fc.record({
        events: fc.constant(events),
        arrived: fc
          .shuffledSubarray([...events, ...events])
          .map((some) => [...some, ...events.slice().reverse()]),
      }),
    );
    fc.assert(
      fc.property(arrival, ({ events, arrived }) => {
        expect(foldRecord(arrived)).toEqual(foldRecord(events));
      }),
    );
  });

  it('tells when and what was opened, acted on and closed', () => {
    const events = log(
      { type: 'opened', scope: 'a' },
      step('look'),
      { type: 'value', name: 'ip', value: '192.0.2.10' },
      { type: 'copied', playbook: 'a/two', text: 'ls' },
      step('call', 'skipped'),
      { type: 'closed' },
    );
    const record = foldRecord(events);
    const at = (n: number) => eventAt(n, { type: 'closed' }).at;
    expect(record).toMatchObject({ scope: 'a', openedAt: at(1), closed: true });
    expect(record.lastAction).toEqual({ at: at(5), playbook: 'a/one' });
    expect(record.playbooks.get('a/one')).toMatchObject({
      firstActionAt: at(2),
      lastActionAt: at(5),
      lastWords: 'call',
    });
    expect(record.playbooks.get('a/two')).toMatchObject({ firstActionAt: at(4) });
    expect(record.events).toEqual(events);
  });

  it('tells a draft, an incident, a rehearsal and a record that belongs to another apart', () => {
    const number = 'INC-20250301-001';
    const declared: EventBody = { type: 'declared', number, severity: 'P1', title: 'Down' };
    const rehearsal: EventBody = { type: 'opened', scope: 'a', practice: true };
    expect(foldRecord(log({ type: 'opened', scope: 'a' }))).not.toHaveProperty('declared');
    expect(foldRecord(log(rehearsal, declared))).toMatchObject({ practice: true, declared: true });
    expect(foldRecord(log({ type: 'joined', into: idOf(9) })).joins).toEqual([
      { id: idOf(1), into: idOf(9) },
    ]);
  });

  it('is open again once it is reopened', () => {
    const reopened: EventBody = { type: 'milestone', milestone: 'reopened' };
    expect(foldRecord(log({ type: 'closed' }, reopened)).closed).toBe(false);
    expect(foldRecord(log(reopened, { type: 'closed' })).closed).toBe(true);
  });

  it('forgets a value that is set to nothing', () => {
    const set = (value: string): EventBody => ({ type: 'value', name: 'ip', value });
    expect(foldRecord(log(set('x'), set('y'))).values.get('ip')).toBe('y');
    expect(foldRecord(log(set('x'), set(''))).values.has('ip')).toBe(false);
  });

  it('starts one page afresh at its reset, and no other', () => {
    const events = log(step('look'), step('look', 'done', 'a/two'), {
      type: 'reset',
      playbook: 'a/one',
    });
    expect(foldRecord(events).playbooks.has('a/one')).toBe(false);
    expect(stateOf(events, 'look', 'a/two')).toBe('done');
    expect(stateOf([...events, eventAt(4, step('call'))], 'call')).toBe('done');
    expect(stateOf([...events, eventAt(4, undo(3))], 'look')).toBe('done');
  });
});

describe('undone', () => {
  it('takes back, restores, and takes back again', () => {
    const events = log(step('look'), step('look', 'skipped'), undo(2), undo(3), undo(4));
    expect(stateOf(events.slice(0, 2), 'look')).toBe('skipped');
    expect(stateOf(events.slice(0, 3), 'look')).toBe('done');
    expect(stateOf(events.slice(0, 4), 'look')).toBe('skipped');
    expect(stateOf(events.slice(0, 5), 'look')).toBe('done');
  });

  it('reopens what was closed, but never unopens a record', () => {
    const events = log({ type: 'opened', scope: 'a' }, { type: 'closed' }, undo(2), undo(1));
    expect(foldRecord(events)).toMatchObject({ scope: 'a', closed: false });
  });

  it('does not reach itself or later events', () => {
    expect(stateOf(log(undo(2), step('look'), undo(3)), 'look')).toBe('done');
  });

  it('of the last event leaves the state as it was, and its own undo brings it back', () => {
    fc.assert(
      fc.property(
        arbitraryLog().filter((events) => events.at(-1)?.type !== 'opened'),
        (events) => {
          const n = events.length;
          if (n === 0) return;
          const undone = [...events, eventAt(n + 1, undo(n))];
          const redone = [...undone, eventAt(n + 2, undo(n + 1))];
          expect(said(undone)).toEqual(said(events.slice(0, -1)));
          expect(said(redone)).toEqual(said(events));
        },
      ),
    );
  });
});

describe('applyEvent', () => {
  it('leads where folding all leads, in any order of arrival', () => {
    const arrival = arbitraryLog().chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.boolean(),
      ),
    );
    fc.assert(
      fc.property(arrival, ([events, shuffled, inOrder]) => {
        let state = emptyRecord;
        for (const event of inOrder ? events : shuffled) {
          const before = structuredClone(state);
          const next = applyEvent(state, event);
          expect(state).toEqual(before);
          state = next;
        }
        expect(state).toEqual(foldRecord(events));
      }),
    );
  });

  it('shares what the event does not touch, and changes nothing it was given', () => {
    const before = foldRecord(
      log({ type: 'opened', scope: 'a' }, step('look'), step('call'), step('x', 'done', 'a/two')),
    );
    const after = applyEvent(before, eventAt(5, step('look', 'skipped')));
    expect(after.values).toBe(before.values);
    expect(after.playbooks.get('a/two')).toBe(before.playbooks.get('a/two'));
    const [was, is] = [before, after].map((record) => record.playbooks.get('a/one')?.marks);
    expect(is?.get('call')).toBe(was?.get('call'));
    expect(was?.get('look')?.get('h1')?.state).toBe('done');
    expect(is?.get('look')?.get('h1')?.state).toBe('skipped');
  });
});
