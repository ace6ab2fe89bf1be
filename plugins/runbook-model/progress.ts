import type { StepState } from './event.ts';
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
  /** Where to go on. Absent while there is a choice to make, and when nothing is left. */
  next?: S;
  /** The first steps of the branches that stand before anything else: the reader chooses. */
  choices: S[];
  /** Where to go on if no branch fits. */
  otherwise?: S;
  /** Nothing is left, and the last step acted on did not help. */
  unresolved: boolean;
  /** Nothing is left, and something was done. */
  complete: boolean;
}

/**
 * How far a page is. A branch (`onlyIf`) counts once one of its steps is marked. The next step is
 * the first open one from the step acted on last, which is that step itself if it was unticked or
 * has changed; after the end of the page it is the first open one from the top. Nobody is led past
 * a branch: where branches stand between the last step of the main line and the next, the reader
 * is asked to choose, and nothing is called complete before that.
 */
export function progressOf<S extends StepIdentity>(
  lists: readonly ListOf<S>[],
  state: PlaybookState | undefined,
): Progress<S> {
  const places = lists.flatMap((list) => placesOf(list, state));
  const last = places.findLastIndex(({ step }) => isLast(state, step));
  const counted = places.filter(({ entered }) => entered);
  const done = counted.filter(({ handled }) => handled).length;
  const isOpen = ({ entered, handled }: Place<S>) => entered && !handled;

  const after = places.findIndex((place, index) => index >= last && isOpen(place));
  const chooses = last < 0 || places[last]?.branch === false;
  const until = after < 0 ? places.length : after;
  const choices = chooses
    ? places.slice(last + 1, until).filter(({ entered, first }) => !entered && first)
    : [];
  const onward = (places[after] ?? places.find(isOpen))?.step;
  const left = onward !== undefined || choices.length > 0;
  const unresolved = !left && places[last]?.state === 'unhelpful';
  return {
    done,
    total: counted.length,
    choices: choices.map(({ step }) => step),
    ...(onward && { [choices.length > 0 ? 'otherwise' : 'next']: onward }),
    unresolved,
    complete: !left && !unresolved && done > 0,
  };
}

/** A step where it stands. */
interface Place<S> {
  step: S;
  /** The first of its list. */
  first: boolean;
  /** In a list with `onlyIf`. */
  branch: boolean;
  entered: boolean;
  handled: boolean;
  state: StepState | undefined;
}

function placesOf<S extends StepIdentity>(
  { onlyIf, steps }: ListOf<S>,
  state: PlaybookState | undefined,
): Place<S>[] {
  const marks = steps.map((step) => markOf(state, step));
  const branch = onlyIf !== undefined;
  const entered = !branch || marks.some(isMarked);
  return steps.map((step, index) => {
    const stepMark = marks[index] ?? { changed: false };
    const handled = isHandled(stepMark);
    return { step, first: index === 0, branch, entered, handled, state: stepMark.mark?.state };
  });
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
