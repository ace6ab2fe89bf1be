import { describe, expect, it } from 'vitest';
import type { EventBody } from '../event.ts';
import { eventAt } from '../log.arbitrary.ts';
import { foldRecord } from '../record.ts';
import { durationOf } from './duration.ts';
import { foldIncident } from './fold.ts';
import { nextEscalation, updateDue } from './reminders.ts';

const severity = (id: string, every?: string) => ({
  id,
  label: id,
  description: '',
  response: '',
  ...(every ? { update_every: every } : {}),
});
const service = {
  severities: [severity('P0', '30m'), severity('P1', '30m'), severity('P2', '4h'), severity('P3')],
};
const minutes = (n: number) => Date.UTC(2025, 2, 1, 3, n);
const log = (...events: [minute: number, body: EventBody][]) => [
  eventAt(0, { type: 'opened', scope: 'a' }),
  ...events.map(([minute, body]) => eventAt(minute, body)),
];
const declared = (id: string): EventBody => ({
  type: 'declared',
  number: 'INC-20250301-001',
  severity: id,
  title: 'Down',
});
const update: EventBody = { type: 'update', known: '', done: '', next: '' };
const milestone = (name: 'resolved' | 'reopened' | 'mitigated'): EventBody => ({
  type: 'milestone',
  milestone: name,
});
const raise = (id: string): EventBody => ({ type: 'severity', severity: id, reason: 'worse' });

/** At which minute the next update is due. */
const dueAt = (...events: Parameters<typeof log>) => {
  const due = updateDue(foldIncident(log(...events)), service, minutes(0));
  return due && (due.at - minutes(0)) / 60_000;
};

it('durations are read as a service writes them', () => {
  expect(['30m', '90 minutes', '4h', '1 day', 'soon', ''].map(durationOf)).toEqual([
    1_800_000,
    5_400_000,
    14_400_000,
    86_400_000,
    undefined,
    undefined,
  ]);
});

describe('the next status update', () => {
  it('is due one interval after the declaration, then after the last update', () => {
    expect(dueAt([1, declared('P0')])).toBe(31);
    expect(dueAt([1, declared('P0')], [20, update])).toBe(50);
  });

  it('is owed by no draft, nothing resolved, and no severity without an interval', () => {
    expect(dueAt()).toBeUndefined();
    expect(dueAt([1, declared('P3')])).toBeUndefined();
    expect(dueAt([1, declared('P0')], [2, milestone('resolved')])).toBeUndefined();
    expect(dueAt([1, declared('P0')], [2, milestone('mitigated')])).toBe(31);
  });

  it('counts from when its interval began to apply', () => {
    expect(dueAt([1, declared('P2')], [59, raise('P0')])).toBe(89);
    expect(dueAt([1, declared('P1')], [20, raise('P0')])).toBe(31);
    expect(
      dueAt([1, declared('P0')], [5, milestone('resolved')], [50, milestone('reopened')]),
    ).toBe(80);
  });

  it('is late from the minute it is due', () => {
    const view = foldIncident(log([1, declared('P0')]));
    expect(updateDue(view, service, minutes(31) - 1)?.late).toBe(false);
    expect(updateDue(view, service, minutes(31))?.late).toBe(true);
  });

  it('counts from the time a browser whose clock was set back tells', () => {
    const view = foldIncident(log([50, declared('P0')]));
    const due = updateDue(view, service, minutes(5), (_, since) => Math.min(since, minutes(4)));
    expect(due?.at).toBe(minutes(34));
  });
});

describe('the next escalation', () => {
  const pages = [
    { id: 'a/one', lists: [{}, { escalation: { to: 'dba', after: 1_800_000 } }] },
    { id: 'a/two', lists: [{ escalation: { to: 'the vendor', after: 600_000 } }] },
    { id: 'a/three', lists: [{ escalation: { to: 'dba' } }] },
  ];
  const step = (playbook: string): EventBody => ({
    type: 'step',
    playbook,
    words: 'w',
    hash: 'h',
    title: 'Look',
    state: 'done',
  });
  const next = (...events: Parameters<typeof log>) => {
    const all = log(...events);
    return nextEscalation(foldIncident(all), foldRecord(all).playbooks, pages, minutes(10));
  };

  it('is the earliest of the pages that were begun', () => {
    expect(next()).toBeUndefined();
    expect(next([3, step('a/one')], [4, step('a/three')])).toEqual({
      to: 'dba',
      playbook: 'a/one',
      at: minutes(33),
      late: false,
    });
    expect(next([2, step('a/one')], [3, step('a/two')])?.to).toBe('the vendor');
  });

  it('is over once who is to be called has the role, or the incident is mitigated', () => {
    const role: EventBody = { type: 'role', role: 'dba', person: 'Bo' };
    expect(next([3, step('a/one')], [4, role])).toBeUndefined();
    expect(
      next([1, declared('P0')], [3, step('a/one')], [4, milestone('mitigated')]),
    ).toBeUndefined();
  });
});
