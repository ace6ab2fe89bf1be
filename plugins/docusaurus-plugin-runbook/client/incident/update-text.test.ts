import { createIds, type EventBody, type IncidentEvent, type StepState } from 'runbook-model';
import { foldIncident } from 'runbook-model/incident';
import { expect, it } from 'vitest';
import { draftUpdate, updateText } from './update-text.ts';

const now = Date.UTC(2026, 2, 1, 14, 30);
const head = {
  number: 'INC-20260301-001',
  severity: 'P1 High',
  title: 'Database down',
  practice: false,
  now,
};

it('is a text to paste into a chat', () => {
  const parts = { known: 'No connections.', done: '- Saved the log\n- Restarted', next: '' };
  expect(updateText({ ...head, nextAt: now + 1_800_000 }, parts)).toBe(
    [
      'INC-20260301-001 P1 High: Database down',
      'Status update, 14:30 UTC',
      'Known: No connections.',
      'Done:',
      '- Saved the log',
      '- Restarted',
      'Next update by 15:00 UTC',
    ].join('\n'),
  );
});

it('says in its first word that it is a rehearsal', () => {
  const text = updateText({ ...head, practice: true }, { known: '', done: '', next: 'look' });
  expect(text).toMatch(/^REHEARSAL, not real: INC-/);
});

it('is drafted from what the log knows since the last one', () => {
  const ids = createIds(() => now);
  const incident = ids.next();
  const at = new Date(now).toISOString();
  const log: IncidentEvent[] = [];
  const add = (body: EventBody) =>
    log.push({ v: 1, id: ids.next(), incident, at, ...body } as IncidentEvent);
  const step = (title: string, state: StepState = 'done') =>
    add({ type: 'step', playbook: 'a', words: title, hash: 'h', title, state });
  add({ type: 'opened', scope: 'a' });
  add({ type: 'declared', number: 'INC-20260301-001', severity: 'P1', title: 'Database down' });
  step('Look');
  expect(draftUpdate(foldIncident(log), 'Restart')).toEqual({
    known: 'Database down',
    done: '- Look',
    next: 'Restart',
  });
  add({ type: 'update', known: 'The disk is full', done: 'x', next: 'y' });
  step('Free the disk', 'unhelpful');
  step('Call', 'done');
  step('Call', 'todo');
  expect(draftUpdate(foldIncident(log), undefined)).toEqual({
    known: 'The disk is full',
    done: '- Free the disk: did not help',
    next: '',
  });
});
