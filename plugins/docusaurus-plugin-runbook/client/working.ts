import { emptyRecord, type RecordState } from 'runbook-model';
import { type Incidents, type KnownRecord, sameItems, union } from './incidents.ts';

/**
 * Which records the pages of a scope show and what is done there goes to: the one worked on last
 * that is open, else all open drafts as one, else the earliest open incident. A rehearsal that is
 * being worked on takes everything, on whatever page, so that none of it gets into a real record.
 *
 * @param recent ids of the records that were worked on, the last one first
 */
export function workingRecords(
  records: readonly KnownRecord[],
  scope: string,
  recent: readonly string[],
): readonly KnownRecord[] {
  const open = records.filter(isOpen);
  const rehearsal = open.find(({ id, state }) => id === recent[0] && state.practice);
  if (rehearsal) return [rehearsal];
  const here = open.filter(({ state }) => state.scope === scope && !state.practice);
  const chosen = recent.map((id) => here.find((record) => record.id === id)).find((one) => one);
  if (chosen?.state.declared) return [chosen];
  const drafts = here.filter(({ state }) => !state.declared);
  return drafts.length > 0 ? drafts : here.slice(0, 1);
}

/** Whether something can still be done in a record. One whose opening is missing has no pages. */
export function isOpen({ state }: KnownRecord): boolean {
  return !state.closed && state.scope !== undefined;
}

/** One state over the working records of each scope; the same object until something changes. */
export function createSnapshots(incidents: Incidents, recent: () => readonly string[]) {
  const held = new Map<string, { states: readonly RecordState[]; merged: RecordState }>();
  const seen = new Map<string, { records: unknown; recent: unknown }>();
  return (scope: string): RecordState => {
    const now = { records: incidents.records(), recent: recent() };
    const last = seen.get(scope);
    const before = held.get(scope);
    if (before && last?.records === now.records && last.recent === now.recent) return before.merged;
    seen.set(scope, now);
    const states = workingRecords(now.records, scope, now.recent).map(({ state }) => state);
    if (before && sameItems(before.states, states)) return before.merged;
    const [only = emptyRecord] = states;
    const merged = states.length < 2 ? only : union(states);
    held.set(scope, { states, merged });
    return merged;
  };
}
