import { describe, expect, it } from 'vitest';
import type { EventBody, Milestone } from '../event.ts';
import { eventAt } from '../log.arbitrary.ts';
import { foldIncident } from './fold.ts';
import { reachedAt } from './status.ts';

const declared: EventBody = {
  type: 'declared',
  number: 'INC-20250301-001',
  severity: 'P1',
  title: 'Down',
};
const after = (...milestones: Milestone[]) =>
  foldIncident([
    eventAt(0, { type: 'opened', scope: 'a' }),
    eventAt(1, declared),
    ...milestones.map((milestone, index) => eventAt(index + 2, { type: 'milestone', milestone })),
  ]);
const at = (n: number) => eventAt(n, declared).at;

describe('the status', () => {
  it.each([
    [[], 'open'],
    [['acknowledged'], 'acknowledged'],
    [['mitigated', 'acknowledged'], 'mitigated'],
    [['acknowledged', 'mitigated', 'verified', 'resolved'], 'resolved'],
    [['resolved', 'reopened'], 'open'],
    [['acknowledged', 'resolved', 'reopened'], 'acknowledged'],
    [['reopened'], 'open'],
    [['acknowledged', 'resolved', 'reopened', 'mitigated'], 'mitigated'],
  ] as const)('after %j is %s', (milestones, status) => {
    expect(after(...milestones).status).toBe(status);
  });

  it('is closed until it is reopened', () => {
    const closed = (...bodies: EventBody[]) =>
      foldIncident([
        ...after('resolved').events,
        ...bodies.map((body, index) => eventAt(10 + index, body)),
      ]).status;
    expect(closed({ type: 'closed' })).toBe('closed');
    expect(closed({ type: 'closed' }, { type: 'milestone', milestone: 'reopened' })).toBe('open');
  });
});

describe('reachedAt', () => {
  it('is the first time, and of what has to be reached again the first since', () => {
    const view = after('acknowledged', 'mitigated', 'resolved', 'reopened', 'resolved', 'resolved');
    expect(view.reopened).toBe(1);
    expect(reachedAt(view, 'acknowledged')).toBe(at(2));
    expect(reachedAt(view, 'mitigated')).toBeUndefined();
    expect(reachedAt(view, 'resolved')).toBe(at(6));
    expect(reachedAt(view, 'reopened')).toBe(at(5));
  });
});
