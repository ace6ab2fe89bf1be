import { type ComponentType, useSyncExternalStore } from 'react';

/** What is loaded when the page is at rest. */
export interface Parts {
  /** The line in the footer. */
  Line: ComponentType;
  /** The mark in the navigation bar. */
  Mark: ComponentType;
}

let parts: Parts | undefined;
const listeners = new Set<() => void>();

/** Puts the parts where they belong. */
export function fill(loaded: Parts): void {
  parts = loaded;
  for (const listener of listeners) listener();
}

/** The parts, once they are there. */
export function useParts(): Parts | undefined {
  return useSyncExternalStore(
    subscribe,
    () => parts,
    () => undefined,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
