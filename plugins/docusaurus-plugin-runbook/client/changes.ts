import type { IncidentEvent } from 'runbook-model';

/** Is told of a change: of which event, where one of this tab is all there is to it. */
export type ChangeListener = (event?: IncidentEvent) => void;

type Subscribe = (listener: ChangeListener) => () => void;

/** Changes of the log as a page hears of them. */
export interface Changes {
  /** Told of every change; of a step marked in this tab once that has been painted. */
  subscribe: Subscribe;
  /** Told at once where that very step was marked in this tab, and of all else with the others. */
  subscribeTo(step: { playbook: string; words: string }): Subscribe;
}

/**
 * Between a press and the next paint nothing is drawn but the box that was pressed: a page of 200
 * steps has hundreds of elements that show something of the log.
 *
 * @param log tells of every change at once
 * @param later runs something once the page has been painted
 */
export function createChanges(log: Subscribe, later: (run: () => void) => void): Changes {
  const everyone = new Set<ChangeListener>();
  const boxes = new Map<string, Set<ChangeListener>>();
  let waits = false;
  let stop: (() => void) | undefined;

  const tellEveryone = () => {
    waits = false;
    for (const listener of [...everyone]) listener();
  };
  const hear: ChangeListener = (event) => {
    if (event?.type !== 'step') return tellEveryone();
    for (const listener of [...(boxes.get(nameOf(event)) ?? [])]) listener();
    if (!waits) later(tellEveryone);
    waits = true;
  };
  const subscribe: Subscribe = (listener) => {
    stop ??= log(hear);
    everyone.add(listener);
    return () => {
      everyone.delete(listener);
      if (everyone.size > 0) return;
      stop?.();
      stop = undefined;
    };
  };

  return {
    subscribe,
    subscribeTo: (step) => (listener) => {
      const name = nameOf(step);
      const box = boxes.get(name) ?? new Set();
      boxes.set(name, box.add(listener));
      const leave = subscribe(listener);
      return () => {
        leave();
        box.delete(listener);
        if (box.size === 0) boxes.delete(name);
      };
    },
  };
}

function nameOf(step: { playbook: string; words: string }): string {
  return `${step.playbook} ${step.words}`;
}
