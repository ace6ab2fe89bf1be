import { useMemo } from 'react';
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
import { afterPaint } from './after-paint.ts';
import { announce } from './announce.ts';
import { changes, useRecord } from './hooks.ts';
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

/** What the box of a step shows: at once, where all the rest waits until that is painted. */
export function useTick(step: StepData): StepMark {
  const { page, scope } = usePage();
  const subscribe = useMemo(
    () => changes.subscribeTo({ playbook: page.id, words: step.words }),
    [page, step],
  );
  return useRecord(scope, (record) => markOf(record.playbooks.get(page.id), step), subscribe);
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

/** Marks a step in the record and says so. Nothing is added where it carries that mark already. */
export function markStep(
  page: RunbookPage,
  step: StepData,
  state: StepState,
  reason?: string,
): void {
  const store = browserStore();
  const { mark, changed } = markOf(store.snapshot(page.scope).playbooks.get(page.page.id), step);
  if (mark?.state === state && mark.reason === reason && !changed) return;
  store.append(page.scope, stepDraft(page.page.id, step, state, reason));
  afterPaint(() => announce(`${nameOf(step)}: ${stateWords[state]}`));
}

/** A step's name for people: `Step 3: Restart the container`. */
export function nameOf(step: StepData): string {
  return step.number === undefined ? step.title : `Step ${step.number}: ${step.title}`;
}

/** Where a step can be linked to on its page. */
export function anchorOf({ id, anchor }: StepData): string {
  return anchor ?? id;
}
