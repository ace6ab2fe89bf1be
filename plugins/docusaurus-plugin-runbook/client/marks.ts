import { translate } from '@docusaurus/Translate';
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
import { formatNumber } from './locale.ts';
import { type RunbookPage, usePage } from './page.tsx';
import { browserStore } from './store.ts';
import { formatMoment } from './time.ts';

/** The state of a step, in words. */
export const stateWords: Readonly<Record<StepState, string>> = {
  todo: translate({ id: 'runbook.state.todo', message: 'to do' }),
  done: translate({ id: 'runbook.state.done', message: 'done' }),
  skipped: translate({ id: 'runbook.state.skipped', message: 'skipped' }),
  unhelpful: translate({ id: 'runbook.state.unhelpful', message: 'did not help' }),
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
  const { number, title } = step;
  if (number === undefined) return title;
  const known = names.get(step);
  if (known !== undefined) return known;
  const name = translate(
    { id: 'runbook.step.name', message: 'Step {number}: {title}' },
    { number, title },
  );
  names.set(step, name);
  return name;
}

// Each of 200 steps says its name several times at every change of the page.
const names = new WeakMap<StepData, string>();

/** `done 14:02 UTC`. */
export function markWords({ state, at }: { state: StepState; at: string }): string {
  return `${stateWords[state]} ${formatMoment(at)}`;
}

/** `3 of 15`. */
export function ofWords(done: number, total: number): string {
  return translate(
    { id: 'runbook.page.of', message: '{done} of {total}' },
    { done: formatNumber(done), total: formatNumber(total) },
  );
}

/** Where a step can be linked to on its page. */
export function anchorOf({ id, anchor }: StepData): string {
  return anchor ?? id;
}
