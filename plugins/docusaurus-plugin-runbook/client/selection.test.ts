import {
  applyEvent,
  foldRecord,
  type IncidentEvent,
  markOf,
  type RecordState,
  stepDraft,
} from 'runbook-model';
import { describe, expect, it } from 'vitest';
import { createSelection } from './selection.ts';

describe('createSelection', () => {
  it('selects once for the same input', () => {
    const select = createSelection<number, number[]>();
    const double = (n: number) => [n * 2];
    expect(select(1, double)).toBe(select(1, double));
    expect(select(2, double)).toEqual([4]);
  });

  it.each([
    ['a text', 'b'],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [[1], { 0: 1 }],
    [[1], null],
    [new Map(), new Map()],
    [{ a: {} }, { a: {} }],
  ])('hands out a new result where it differs: %j, %j', (a, b) => {
    const select = createSelection<unknown, unknown>();
    select(1, () => a);
    expect(select(2, () => b)).toBe(b);
  });

  it.each([[{ a: 1, b: 'x' }], [[1, 2]], [{}], [Number.NaN]])('keeps an equal one: %j', (a) => {
    const select = createSelection<unknown, unknown>();
    const first = select(1, () => a);
    expect(select(2, () => structuredClone(a))).toBe(first);
  });

  it('lets one tick on a page of 200 steps touch one component', () => {
    const steps = Array.from({ length: 200 }, (_, n) => ({
      id: `step-${n}`,
      words: `step-${n}`,
      hash: 'h',
      title: `Step ${n}`,
    }));
    const event = (n: number, state: 'done' | 'skipped'): IncidentEvent =>
      ({
        v: 1,
        id: `01JN7ZQ2G0${String(n).padStart(16, '0')}`,
        incident: `01JN7ZQ2G0${'0'.repeat(16)}`,
        at: '2026-03-01T12:00:00.000Z',
        ...(stepDraft('p', steps[n % 200] as (typeof steps)[number], state) as object),
      }) as IncidentEvent;
    const components = steps.map((step) => {
      const select = createSelection<RecordState, unknown>();
      return (record: RecordState) =>
        select(record, ({ playbooks }) => markOf(playbooks.get('p'), step));
    });
    const before = foldRecord(steps.map((_, n) => event(n, 'done')));
    const after = applyEvent(before, event(207, 'skipped'));
    // Folding all anew, as an undo does, gives the same.
    const again = foldRecord(after.events);
    const shown = [before, after, again].map((record) => components.map((show) => show(record)));
    const changes = steps.filter((_, n) => shown[0]?.[n] !== shown[1]?.[n]);
    expect(changes.map((step) => step.id)).toEqual(['step-7']);
    for (const [n, one] of shown[1]?.entries() ?? []) expect(shown[2]?.[n]).toBe(one);
  });
});
