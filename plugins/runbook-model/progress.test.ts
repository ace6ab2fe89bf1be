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
  const { next, otherwise, choices, ...rest } = progressOf(lists, after(...acts));
  return {
    ...rest,
    next: next?.id,
    otherwise: otherwise?.id,
    choices: choices.map(({ id }) => id),
  };
};

describe('progressOf', () => {
  it('begins with the first step, and leaves out branches nobody entered', () => {
    expect(progressOf(lists, undefined)).toMatchObject({ done: 0, total: 4, complete: false });
    expect(progress().next).toBe('a');
  });

  it('counts done, skipped and did not help alike', () => {
    const all = progress(['a'], ['b', 'skipped'], ['c', 'unhelpful'], ['z']);
    expect(all).toMatchObject({ done: 4, total: 4, complete: true, next: undefined });
  });

  it('goes on after the step acted on last, then returns to those left out', () => {
    expect(progress(['b']).next).toBe('c');
    expect(progress(['a'], ['z']).next).toBe('b');
  });

  it('returns to a step that was unticked', () => {
    expect(progress(['a'], ['b'], ['b', 'todo']).next).toBe('b');
  });

  it('counts a branch from its first mark on, and no longer when that is taken back', () => {
    expect(progress(['a'], ['x'])).toMatchObject({ done: 2, total: 6, next: 'y' });
    expect(progress(['a'], ['x'], ['x', 'todo'])).toMatchObject({ done: 1, total: 4 });
  });

  it('leaves a branch for what comes after it', () => {
    expect(progress(['a'], ['x'], ['y']).next).toBe('z');
  });

  it('asks to choose where branches stand before what comes next', () => {
    const main = progress(['a'], ['b'], ['c']);
    expect(main).toMatchObject({
      next: undefined,
      choices: ['x'],
      otherwise: 'z',
      complete: false,
    });
    expect(progress(['a'], ['b'], ['c'], ['z'])).toMatchObject({ choices: [], complete: true });
  });

  it('asks to choose on a page of branches only, and never calls it complete unentered', () => {
    const [, branch] = lists;
    const other = { ...branch, onlyIf: 'it is slow', steps: [step('s')] };
    const page = [lists[0], branch, other] as typeof lists;
    const idle = progressOf([branch, other] as typeof lists, undefined);
    expect(idle.choices.map(({ id }) => id)).toEqual(['x', 's']);
    const state = after(['a'], ['b'], ['c']);
    expect(progressOf(page, state)).toMatchObject({ complete: false, done: 3, total: 3 });
    const entered = after(['a'], ['b'], ['c'], ['x'], ['y']);
    expect(progressOf(page, entered)).toMatchObject({ complete: true, done: 5, choices: [] });
  });

  it('is not complete when the last step did not help', () => {
    const last = progress(['a'], ['b'], ['c'], ['z', 'unhelpful']);
    expect(last).toMatchObject({ complete: false, unresolved: true, next: undefined });
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
    expect(progressOf([], undefined)).toMatchObject({ done: 0, total: 0, complete: false });
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
          const { next = undefined, otherwise, choices } = progress(...done);
          const onward = next ?? choices[0] ?? otherwise;
          if (onward === undefined) break;
          done.push([onward, 'done']);
        }
        const { complete, unresolved, ...end } = progress(...done);
        expect(end).toMatchObject({ next: undefined, choices: [] });
        expect(complete).toBe(!unresolved);
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
