import { describe, expect, it } from 'vitest';
import type { EventBody, Milestone } from '../event.ts';
import { eventAt } from '../log.arbitrary.ts';
import { foldIncident } from './fold.ts';
import { pagesCommander, stageOf, stagesOf } from './stage.ts';

const declared: EventBody = {
  type: 'declared',
  number: 'INC-20250301-001',
  severity: 'P1',
  title: 'Down',
};
const milestone = (name: Milestone): EventBody => ({ type: 'milestone', milestone: name });
const commander: EventBody = { type: 'role', role: 'incident-commander', person: 'Ada' };
const field = (name: string, value: string): EventBody => ({
  type: 'field',
  name,
  value,
  replaces: [],
});
const update: EventBody = { type: 'update', known: '', done: '', next: '' };
const note: EventBody = { type: 'note', text: 'seen' };

const viewOf = (...bodies: EventBody[]) =>
  foldIncident(
    [{ type: 'opened', scope: 'a' } as const, ...bodies].map((body, n) => eventAt(n, body)),
  );
const stands = (...bodies: EventBody[]) => stageOf(viewOf(...bodies));
const states = (...bodies: EventBody[]) =>
  Object.fromEntries(stagesOf(viewOf(...bodies)).map(({ id, state }) => [id, state]));

describe('stageOf', () => {
  const way: [string, EventBody][] = [
    ['acknowledge', declared],
    ['page', milestone('acknowledged')],
    ['investigate', commander],
    ['mitigate', field('root-cause', 'full disk')],
    ['verify', milestone('mitigated')],
    ['verify', note],
    ['communicate', milestone('resolved')],
    ['review', update],
    ['close', field('review-at', '2025-03-02T10:00:00Z')],
  ];

  it.each(way.map(([place], index) => [index + 1, place] as const))(
    'after %i entries stands at %s',
    (count, place) => {
      expect(stands(...way.slice(0, count).map(([, body]) => body))).toBe(place);
    },
  );

  it('has passed what was reached without a word', () => {
    expect(states(declared, milestone('mitigated'))).toMatchObject({
      detected: 'done',
      acknowledge: 'passed',
      assess: 'done',
      page: 'passed',
      investigate: 'passed',
      mitigate: 'done',
      verify: 'here',
      escalate: 'aside',
      close: 'ahead',
    });
  });

  it('has done what the log tells of, also ahead of where it stands', () => {
    expect(states(declared, commander)).toMatchObject({
      acknowledge: 'here',
      assess: 'done',
      page: 'done',
      investigate: 'ahead',
    });
  });

  it('is nowhere once it is closed', () => {
    expect(stands(declared, { type: 'closed' })).toBeUndefined();
  });

  it('assesses anew what was reopened, then investigates again', () => {
    const again = [
      declared,
      field('root-cause', 'disk'),
      milestone('resolved'),
      milestone('reopened'),
    ];
    expect(stands(...again, note)).toBe('escalate');
    expect(states(...again)).toMatchObject({ investigate: 'ahead', mitigate: 'ahead' });
    const called = [...again, { type: 'severity', severity: 'P0', reason: 'again' } as const];
    expect(stands(...called)).toBe('acknowledge');
    expect(stands(...called, milestone('acknowledged'), commander)).toBe('investigate');
  });
});

it('the two worst severities page the commander', () => {
  const scale = ['P0', 'P1', 'P2'].map((id) => ({ id, label: '', description: '', response: '' }));
  expect(['P0', 'P1', 'P2'].map((id) => pagesCommander(scale, id))).toEqual([true, true, false]);
});
