import { describe, expect, it } from 'vitest';
import type { EventBody, StepState } from '../event.ts';
import { eventAt } from '../log.arbitrary.ts';
import { foldRecord } from '../record.ts';
import { foldIncident } from './fold.ts';
import { receiptOf, type Scenario } from './receipt.ts';

const stepData = (words: string) => ({ id: words, words, hash: 'h', title: words });
const scenario: Scenario = {
  playbooks: [
    {
      id: 'a/right',
      severity: 'P1',
      lists: [
        { kind: 'steps', steps: [stepData('look'), stepData('restart')] },
        { kind: 'steps', onlyIf: 'it is worse', steps: [stepData('call')] },
      ],
    },
    { id: 'a/fits-too', severity: 'P2', lists: [] },
  ],
  severities: [
    { id: 'P1', label: '', description: '', response: '', update_every: '30m' },
    { id: 'P2', label: '', description: '', response: '' },
  ],
};
const step = (words: string, state: StepState = 'done', playbook = 'a/right'): EventBody => ({
  type: 'step',
  playbook,
  words,
  hash: 'h',
  title: words,
  state,
});
const declared: EventBody = {
  type: 'declared',
  number: 'INC-20250301-001',
  severity: 'P1',
  title: 'Down',
};
const milestone = (name: 'acknowledged' | 'resolved'): EventBody => ({
  type: 'milestone',
  milestone: name,
});
const update: EventBody = { type: 'update', known: '', done: '', next: '' };
const commander: EventBody = { type: 'role', role: 'incident-commander', person: 'Ada' };
const minute = 60_000;

const receipt = (...events: [minute: number, body: EventBody][]) => {
  const opened: EventBody = { type: 'opened', scope: 'a', practice: true, scenario: 'a/right' };
  const log = [[0, opened] as const, ...events].map(([n, body]) => eventAt(n, body));
  const now = Date.UTC(2025, 2, 1, 3, 50);
  return receiptOf(foldIncident(log), foldRecord(log), scenario, now);
};

describe('the receipt of a rehearsal', () => {
  it('of a good one misses nothing', () => {
    const good = receipt(
      [1, declared],
      [2, commander],
      [3, milestone('acknowledged')],
      [5, step('look')],
      [9, step('restart', 'unhelpful')],
      [20, update],
      [30, milestone('resolved')],
      [32, { type: 'closed' }],
    );
    expect(good).toMatchObject({
      lasted: 32 * minute,
      foundAfter: 5 * minute,
      declaredAfter: minute,
      severity: { given: 'P1', right: 'P1' },
      missed: [],
    });
    expect(good.steps.map(({ state, took }) => [state, took])).toEqual([
      ['done', 5 * minute],
      ['unhelpful', 4 * minute],
    ]);
  });

  it('of one that was left alone misses everything that could be done', () => {
    expect(receipt()).toMatchObject({
      lasted: 50 * minute,
      playbook: 'a/right',
      missed: ['playbook', 'declare', 'acknowledge', 'commander', 'steps', 'resolve'],
    });
  });

  it('tells of a detour, a wrong severity, and silence', () => {
    const { missed } = receipt(
      [1, step('x', 'done', 'a/wrong')],
      [2, step('look')],
      [3, declared],
      [40, { type: 'severity', severity: 'P2', reason: 'less bad' }],
    );
    expect(missed).toContain('detour');
    expect(missed).toContain('severity');
    expect(missed).not.toContain('update');
    expect(receipt([3, declared]).missed).toContain('update');
    expect(receipt([3, declared], [20, update], [45, update]).missed).not.toContain('update');
  });

  it('asks for the steps of a branch only once it was entered', () => {
    const titles = (...events: Parameters<typeof receipt>) =>
      receipt(...events).steps.map((one) => one.step.title);
    expect(titles([1, step('look')])).toEqual(['look', 'restart']);
    expect(titles([1, step('call')])).toEqual(['look', 'restart', 'call']);
  });

  it('takes another playbook that says the same for right', () => {
    const other = receipt([1, step('x', 'done', 'a/fits-too')]);
    expect(other).toMatchObject({ playbook: 'a/fits-too', severity: { right: 'P2' } });
    expect(other.missed).not.toContain('playbook');
  });
});
