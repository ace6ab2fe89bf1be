import { isHandled, markOf, type StepIdentity, type StepMark } from './identity.ts';
import type { Escalation, StepList } from './playbook.ts';
import type { PlaybookState } from './record.ts';

/** As much of a `StepList` as progress needs. */
export interface ListOf<S extends StepIdentity> extends Pick<StepList, 'kind' | 'onlyIf'> {
  steps: readonly S[];
}

export interface Progress<S> {
  /** How many steps are handled: done, skipped or of no help. */
  done: number;
  /** Of how many: all of the page but those of branches nobody entered. */
  total: number;
  /** Where to go on. */
  next?: S;
  /** Nothing is left, and something was done. */
  complete: boolean;
}

/**
 * How far a page is. A branch (`onlyIf`) counts once one of its steps is marked. The next step is
 * the first open one from the step acted on last, which is that step itself if it was unticked or
 * has changed; after the end of the page it is the first open one from the top.
 */
export function progressOf<S extends StepIdentity>(
  lists: readonly ListOf<S>[],
  state: PlaybookState | undefined,
): Progress<S> {
  let done = 0;
  let total = 0;
  let first: S | undefined;
  let next: S | undefined;
  let passed = false;
  for (const list of lists) {
    const marks = list.steps.map((step) => ({ step, mark: markOf(state, step) }));
    if (list.onlyIf !== undefined && !marks.some(({ mark }) => isMarked(mark))) continue;
    for (const { step, mark } of marks) {
      total += 1;
      passed ||= isLast(state, step);
      if (isHandled(mark)) {
        done += 1;
        continue;
      }
      first ??= step;
      if (passed) next ??= step;
    }
  }
  next ??= first;
  return { done, total, ...(next && { next }), complete: next === undefined && done > 0 };
}

/**
 * When to call for help if a list of steps has not helped by then.
 * @param firstActionAt of the page, from its `PlaybookState`
 * @returns nothing if the list has no time limit or nobody has begun
 */
export function escalationDue(
  list: { escalation?: Escalation },
  firstActionAt: string | undefined,
): Date | undefined {
  const after = list.escalation?.after;
  if (after === undefined || firstActionAt === undefined) return undefined;
  return new Date(Date.parse(firstActionAt) + after);
}

function isMarked({ mark }: StepMark): boolean {
  return mark !== undefined && mark.state !== 'todo';
}

function isLast(state: PlaybookState | undefined, step: StepIdentity): boolean {
  if (state === undefined || step.words !== state.lastWords) return false;
  return step.id === step.words || step.hash === state.lastHash;
}
