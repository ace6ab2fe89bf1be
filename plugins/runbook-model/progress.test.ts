import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StepState, stepStates } from './event.ts';
import { stepDraft } from './identity.ts';
import { eventAt } from './log.arbitrary.ts';
import { escalationDue, progressOf } from './progress.ts';
import { foldRecord } from './record.ts';

const step = (id: string, hash = 'h1') => ({ id, words: id, hash, title: id });
const lists = [
  { kind: 'steps' as const, steps: ['a', 'b', 'c'].map((id) => step(id)) },
  { kind: 'steps' as const, onlyIf: 'it is full', steps: ['x', 'y'].map((id) => step(id)) },
  { kind: 'tasks' as const, steps: [step('z')] },
];
const after = (...acts: [string, StepState?][]) =>
  foldRecord(
    acts.map(([id, state = 'done'], index) => eventAt(index + 1, stepDraft('p', step(id), state))),
  ).playbooks.get('p');
const progress = (...acts: [string, StepState?][]) => {
  const { next, ...rest } = progressOf(lists, after(...acts));
  return { ...rest, next: next?.id };
};

describe('progressOf', () => {
  it('begins with the first step, and leaves out branches nobody entered', () => {
    expect(progressOf(lists, undefined)).toMatchObject({ done: 0, total: 4, complete: false });
    expect(progress().next).toBe('a');
  });

  it('counts done, skipped and did not help alike', () => {
    const all = progress(['a'], ['b', 'skipped'], ['c', 'unhelpful'], ['z']);
    expect(all).toEqual({ done: 4, total: 4, complete: true, next: undefined });
  });

  it('goes on after the step acted on last, then returns to those left out', () => {
    expect(progress(['b']).next).toBe('c');
    expect(progress(['a'], ['c']).next).toBe('z');
    expect(progress(['a'], ['c'], ['z']).next).toBe('b');
  });

  it('returns to a step that was unticked', () => {
    expect(progress(['a'], ['b'], ['b', 'todo']).next).toBe('b');
  });

  it('counts a branch from its first mark on, and no longer when that is taken back', () => {
    expect(progress(['a'], ['x'])).toEqual({ done: 2, total: 6, complete: false, next: 'y' });
    expect(progress(['a'], ['x'], ['x', 'todo'])).toEqual({
      ...{ done: 1, total: 4, complete: false },
      next: 'b',
    });
  });

  it('leaves a branch for what comes after it', () => {
    expect(progress(['a'], ['x'], ['y']).next).toBe('z');
  });

  it('counts a changed step as to do', () => {
    const now = [{ kind: 'steps' as const, steps: [step('a'), step('b', 'h2'), step('c')] }];
    expect(progressOf(now, after(['a'], ['b'], ['c']))).toMatchObject({
      done: 2,
      total: 3,
      next: { id: 'b' },
    });
  });

  it('is not complete where there is nothing to do', () => {
    expect(progressOf([], undefined)).toEqual({ done: 0, total: 0, complete: false });
  });

  it('tells twins apart by their content', () => {
    const twin = (id: string, hash: string) => ({ id, words: 'wait', hash, title: 'Wait' });
    const steps = [twin('wait-1', 'h1'), step('b'), twin('wait-2', 'h2'), step('c')];
    const state = foldRecord([eventAt(1, stepDraft('p', twin('wait-2', 'h2'), 'done'))]);
    expect(progressOf([{ kind: 'steps', steps }], state.playbooks.get('p')).next?.id).toBe('c');
  });

  it('leads through every step to the end', () => {
    const acts = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'x', 'y', 'z'), fc.constantFrom(...stepStates)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(acts, (begun) => {
        const done: [string, StepState][] = [...begun];
        for (let left = 6; left > 0; left -= 1) {
          const { next } = progress(...done);
          if (next === undefined) break;
          done.push([next, 'done']);
        }
        expect(progress(...done)).toMatchObject({ complete: true, next: undefined });
      }),
    );
  });
});

describe('escalationDue', () => {
  const start = '2025-03-01T03:12:00.000Z';

  it('counts from the first action', () => {
    const list = { escalation: { to: 'dba', after: 30 * 60_000 } };
    expect(escalationDue(list, start)).toEqual(new Date('2025-03-01T03:42:00.000Z'));
    expect(escalationDue(list, undefined)).toBeUndefined();
  });

  it('is open where no time is given', () => {
    expect(escalationDue({ escalation: { to: 'dba' } }, start)).toBeUndefined();
    expect(escalationDue({}, start)).toBeUndefined();
  });
});
