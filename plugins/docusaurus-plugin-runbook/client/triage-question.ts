import { useSyncExternalStore } from 'react';

/** What the reader asked the triage board. */
export interface Question {
  /** May be a pasted log: it is kept in this tab's memory only, never stored, never in the URL. */
  text: string;
  /** A text too long for the box: it is searched, and not shown. */
  pasted?: string | undefined;
  service?: string | undefined;
  rank?: number | undefined;
}

const nothing: Question = { text: '' };

// Of this tab, so that coming back from a playbook finds the board as it was left.
let question = nothing;
const listeners = new Set<() => void>();

/** Changes what is asked; the rest of the question stays. */
export function ask(change: Partial<Question>): void {
  question = { ...question, ...change };
  for (const listener of listeners) listener();
}

/** Asks something else: nothing of the question before stays. */
export function askAnew(text: string): void {
  ask({ text, pasted: undefined, service: undefined, rank: undefined });
}

/** What is asked now. */
export function useQuestion(): Question {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => question,
    () => nothing,
  );
}
