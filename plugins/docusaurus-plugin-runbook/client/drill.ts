import { createContext, useContext } from 'react';
import type { Drilled } from 'runbook-model';

const Context = createContext<Drilled | null>(null);

/** Hands what the last drill found to everything on a page. */
export const DrilledProvider = Context.Provider;

/** What the last drill found of this page, or null if it was never drilled. */
export function useDrilled(): Drilled | null {
  return useContext(Context);
}
