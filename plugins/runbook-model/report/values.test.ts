import { expect, it } from 'vitest';
import type { EventBody, Milestone } from '../event.ts';
import { foldIncident } from '../incident/fold.ts';
import { eventAt } from '../log.arbitrary.ts';
import { english } from './testing-words.ts';
import { wordsOf } from './values.ts';

/** What a report calls the status of an incident that reached these, and was put away then. */
function statusAfter(...milestones: Milestone[]): string {
  const bodies: EventBody[] = [
    { type: 'opened', scope: 'a' },
    { type: 'declared', number: 'INC-20250301-001', severity: 'P1', title: 'Down' },
    ...milestones.map((milestone) => ({ type: 'milestone', milestone }) as const),
    { type: 'closed' },
  ];
  const view = foldIncident(bodies.map((body, index) => eventAt(index + 1, body)));
  const context = { number: 'INC-20250301-001', procedures: new Set<string>(), words: english };
  return wordsOf(view, context).status;
}

it('calls a record that was put away by how far its incident had come', () => {
  expect(statusAfter()).toBe('Closed');
  expect(statusAfter('acknowledged')).toBe('Closed');
  expect(statusAfter('acknowledged', 'mitigated')).toBe('Mitigated');
  expect(statusAfter('verified')).toBe('Verified');
  expect(statusAfter('resolved')).toBe('Resolved');
  expect(statusAfter('resolved', 'reopened')).toBe('Closed');
});
