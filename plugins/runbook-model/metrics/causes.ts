import type { MeasuredIncident } from './incident.ts';

/** A root cause that more than one incident had. */
export interface RepeatedCause {
  /** In the words of the earliest of them. */
  readonly cause: string;
  /** Earliest first. */
  readonly incidents: readonly MeasuredIncident[];
}

/** The causes that came more than once, the commonest first. */
export function repeatedCauses(incidents: readonly MeasuredIncident[]): RepeatedCause[] {
  const groups = new Map<string, MeasuredIncident[]>();
  for (const incident of [...incidents].sort(byStart)) {
    const words = causeOf(incident);
    if (words === '') continue;
    groups.set(words, [...(groups.get(words) ?? []), incident]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((group) => ({ cause: group[0]?.root_cause?.trim() ?? '', incidents: group }));
}

/** Sorts by start; two of the same instant by id, so that the order is always the same. */
export function byStart(a: MeasuredIncident, b: MeasuredIncident): number {
  return Date.parse(a.started) - Date.parse(b.started) || (a.id < b.id ? -1 : 1);
}

/**
 * The words of a root cause without case, punctuation and spacing; empty where there is none. No
 * guessing beyond that: two causes that a program finds alike may well be two.
 */
export function causeOf({ root_cause: cause = '' }: MeasuredIncident): string {
  const words =
    cause
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join(' ');
}
