import {
  markOf,
  type PageData,
  type PlaybookState,
  type Progress,
  progressOf,
  type StepData,
  type StepMark,
  type StepState,
  stepDraft,
} from 'runbook-model';
import { announce } from './announce.ts';
import { useRecord } from './hooks.ts';
import { type RunbookPage, usePage } from './page.tsx';
import { browserStore } from './store.ts';

/** The state of a step, in words. */
export const stateWords: Readonly<Record<StepState, string>> = {
  todo: 'to do',
  done: 'done',
  skipped: 'skipped',
  unhelpful: 'did not help',
};

/** What the open record says of a step of this page, and whether it is the one to go on with. */
export function useMark(step: StepData): StepMark & { isNext: boolean } {
  const { page, scope } = usePage();
  return useRecord(scope, (record) => {
    const state = record.playbooks.get(page.id);
    return { ...markOf(state, step), isNext: progressOn(page, state).next?.id === step.id };
  });
}

/** What the open record says of this page. */
export function usePlaybookState(): PlaybookState | undefined {
  const { page, scope } = usePage();
  return useRecord(scope, (record) => record.playbooks.get(page.id));
}

/** When the first step of this page was acted on; later actions re-render nothing. */
export function useFirstActionAt(): string | undefined {
  const { page, scope } = usePage();
  return useRecord(scope, (record) => record.playbooks.get(page.id)?.firstActionAt);
}

/** How far this page is. */
export function useProgress(): Progress<StepData> {
  const { page, scope } = usePage();
  return useRecord(scope, (record) => progressOn(page, record.playbooks.get(page.id)));
}

// Each of 200 steps asks at every tick: counted once per state of a page.
const counted = new WeakMap<PageData, { state: unknown; progress: Progress<StepData> }>();

function progressOn(page: PageData, state: PlaybookState | undefined): Progress<StepData> {
  const last = counted.get(page);
  if (last && last.state === state) return last.progress;
  const progress = progressOf(page.lists, state);
  counted.set(page, { state, progress });
  return progress;
}

/** Marks a step in the record and says so. */
export function markStep(
  page: RunbookPage,
  step: StepData,
  state: StepState,
  reason?: string,
): void {
  browserStore().append(page.scope, stepDraft(page.page.id, step, state, reason));
  announce(`${nameOf(step)}: ${stateWords[state]}`);
}

/** A step's name for people: `Step 3: Restart the container`. */
export function nameOf(step: StepData): string {
  return step.number === undefined ? step.title : `Step ${step.number}: ${step.title}`;
}

/** Where a step can be linked to on its page. */
export function anchorOf({ id, anchor }: StepData): string {
  return anchor ?? id;
}
