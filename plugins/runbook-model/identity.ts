import type { EventDraft, StepState } from './event.ts';
import { byId } from './merge.ts';
import type { Mark, PlaybookState } from './record.ts';

/** What tells one step of a page from another; see `Step`. */
export interface StepIdentity {
  id: string;
  words: string;
  hash: string;
}

export interface StepMark {
  /** What the step was marked as; its state may be `todo` (unticked). */
  mark?: Mark;
  /** The mark was made on other content: the step counts as to do, and the old mark is shown. */
  changed: boolean;
}

/**
 * The mark a step carries. The only step of its words takes the latest mark of these words, and
 * is changed if that was made on other content. A twin (others of its page have the same words)
 * takes just the mark made on its very content, and its marks are for that content only: a tick
 * never moves to another step.
 */
export function markOf(state: PlaybookState | undefined, step: StepIdentity): StepMark {
  const marks = state?.marks.get(step.words);
  if (marks === undefined) return { changed: false };
  const exact = marks.get(step.hash);
  if (step.id !== step.words) return exact ? { mark: exact, changed: false } : { changed: false };
  // A mark of a twin stays with its content, whether or not the other twins have left the page.
  const mark = latest([...marks.values()].filter((one) => one.twin !== true || one === exact));
  if (mark === undefined) return { changed: false };
  return { mark, changed: mark.hash !== step.hash && mark.state !== 'todo' };
}

/** Whether a step needs no more attention: done, skipped or of no help, on the content it has. */
export function isHandled({ mark, changed }: StepMark): boolean {
  return mark !== undefined && mark.state !== 'todo' && !changed;
}

/** Marks whose step has left the page, oldest first, so that no tick is lost from sight. */
export function orphans(state: PlaybookState | undefined, steps: Iterable<StepIdentity>): Mark[] {
  const shown = new Set<Mark | undefined>();
  const alone = new Set<string>();
  for (const step of steps) {
    shown.add(markOf(state, step).mark);
    if (step.id === step.words) alone.add(step.words);
  }
  const found: Mark[] = [];
  for (const [words, ofWords] of state?.marks ?? []) {
    const marks = [...ofWords.values()];
    // The only step of its words has one mark: the latest, and that is shown if the step is there.
    const single = marks.filter((mark) => mark.twin !== true);
    const current = alone.has(words) ? undefined : latest(single);
    for (const mark of marks) {
      if (mark.state === 'todo' || shown.has(mark)) continue;
      if (mark.twin === true || mark === current) found.push(mark);
    }
  }
  return found.sort(byId);
}

/** The event that marks a step of a page, before it goes to the log. */
export function stepDraft(
  playbook: string,
  step: StepIdentity & { title: string },
  state: StepState,
  reason?: string,
): EventDraft {
  const { words, hash, title } = step;
  return {
    type: 'step',
    playbook,
    words,
    hash,
    ...(step.id === words ? {} : { twin: true as const }),
    title,
    state,
    ...(reason ? { reason } : {}),
  };
}

function latest(marks: Mark[]): Mark | undefined {
  return marks.sort(byId).at(-1);
}
