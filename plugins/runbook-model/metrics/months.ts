/** How many incidents began in one month of the calendar, in UTC. */
export interface Month {
  /** `2026-03`. */
  readonly month: string;
  readonly count: number;
}

/** Every month from one moment to another, both included: one without an incident counts 0. */
export function countMonths(starts: readonly number[], from: number, to: number): Month[] {
  const counts = new Map<string, number>();
  for (let at = firstOfMonth(from); at <= to; at = firstOfMonth(at, 1)) counts.set(nameOf(at), 0);
  for (const start of starts) {
    const month = nameOf(start);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].map(([month, count]) => ({ month, count }));
}

function nameOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 7);
}

function firstOfMonth(moment: number, later = 0): number {
  const date = new Date(moment);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later);
}
