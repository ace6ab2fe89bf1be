import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { EventBody } from '../event.ts';
import { eventAt } from '../log.arbitrary.ts';
import { knownOf } from './checklist.ts';
import { foldIncident } from './fold.ts';

const field = (name: string, value: string): EventBody => ({
  type: 'field',
  name,
  value,
  replaces: [],
});
const bodies: EventBody[] = [
  { type: 'opened', scope: 'a' },
  { type: 'declared', number: 'INC-20250301-001', severity: 'P1', title: 'Down' },
  { type: 'role', role: 'incident-commander', person: 'Ada' },
  { type: 'milestone', milestone: 'acknowledged' },
  { type: 'update', known: '', done: '', next: '' },
  { type: 'milestone', milestone: 'mitigated' },
  { type: 'milestone', milestone: 'resolved' },
  { type: 'update', known: '', done: '', next: '' },
  field('root-cause', 'full disk'),
  field('review-at', '2025-03-02T10:00:00Z'),
  field('actions/1/text', 'Watch the disk'),
  field('actions/1/owner', 'DBA'),
  field('actions/2/text', 'Gone'),
  field('actions/2/removed', 'yes'),
];
const after = (count: number) =>
  foldIncident(bodies.slice(0, count).map((body, n) => eventAt(n, body)));

/** The items of the two services' own checklists. */
const items = ['lcbp3-dms/response-checklist', 'quicprochat/post-incident-checklist'].flatMap(
  (page) => {
    const file = new URL(`../../../docs/${page}.md`, import.meta.url);
    return [...readFileSync(file, 'utf8').matchAll(/^- \[ \] (.*)$/gm)].map(([, item = '']) =>
      item.replaceAll('**', ''),
    );
  },
);
const known = (count: number) =>
  items.flatMap((item) => {
    const knowledge = knownOf(item, after(count));
    return knowledge
      ? [
          `${knowledge.done ? 'done' : 'begun'}: ${item} (${Object.values(knowledge.because).join(' ')})`,
        ]
      : [];
  });

it('knows nothing of a draft', () => {
  expect(known(1)).toEqual([]);
});

it('knows what has begun', () => {
  expect(known(2)).toEqual([
    'begun: Assess severity and assign IC (nobody P1)',
    'done: Begin documenting timeline (entries 2)',
  ]);
});

it('knows of a whole incident all that a log can tell, and leaves the rest', () => {
  expect(known(bodies.length)).toEqual([
    'done: Acknowledge incident in tracking system (acknowledged)',
    'done: Assess severity and assign IC (commands P1 Ada)',
    'done: Begin documenting timeline (entries 8)',
    'done: Investigate and implement mitigation (mitigated)',
    'done: Communicate status updates every 30 min (P0/P1) (updates 2)',
    'done: Verify resolution (resolved)',
    'done: Communicate resolution to stakeholders (told)',
    'done: Schedule PIR within 48 hours (scheduled)',
    'done: Identify action items (actions 1)',
    'begun: Document the incident: timeline, root cause, resolution steps (cause)',
    'done: Verify the service is fully operational (check metrics, test client connections) (resolved)',
    'done: Schedule follow-up actions (e.g., add monitoring, improve automation) (actions 1)',
  ]);
});
