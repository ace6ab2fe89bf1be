import { useSyncExternalStore } from 'react';
import type { Stopped } from '../worker/messages.ts';

/** Why nothing can be saved here. */
export type Impossible =
  | 'file'
  | 'insecure'
  | 'unsupported'
  | 'blocked'
  | 'development'
  | 'withdrawn';

/** How far saving is. */
export type Copy =
  | { is: 'unknown' }
  | { is: 'impossible'; why: Impossible }
  /** The browser asks to save data: the reader decides. */
  | { is: 'asked'; bytes?: number }
  | { is: 'saving'; done?: number; all?: number }
  | { is: 'stopped'; why: Stopped; address?: string }
  | { is: 'saved'; built: string };

/** Whether the site can be reached: `gone` when it answers and has no worker any more. */
export type Reach = 'reached' | 'no network' | 'not answering' | 'gone';

/** A newer version: one that waits, that is put in place here, or that was chosen in another tab. */
type Update =
  | { is: 'ready'; built?: string; version: string }
  | { is: 'coming'; built?: string }
  | { is: 'elsewhere'; built?: string };

export interface Offline {
  copy: Copy;
  reach: Reach;
  update?: Update;
  /** The version the reader has put off. */
  later?: string;
}

let state: Offline = { copy: { is: 'unknown' }, reach: 'reached' };
const listeners = new Set<() => void>();

/** What is known now. */
export function offline(): Offline {
  return state;
}

/** Notes what has become known. */
export function learn(change: Partial<Offline>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** What is known, as it changes. */
export function useOffline(): Offline {
  return useSyncExternalStore(subscribe, offline, offline);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
