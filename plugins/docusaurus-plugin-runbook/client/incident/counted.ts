import type { Counted } from 'runbook-model/incident';

/**
 * From when reminders count, in a browser whose clock may be set back: an entry cannot have been
 * written after the earliest time at which this browser has shown it. So a reminder comes at most
 * one interval late, and never only once the clock has caught up.
 */
export function createCounted(): (now: number) => Counted {
  const earliest = new Map<string, number>();
  return (now) => (event, since) => {
    const seen = Math.min(earliest.get(event) ?? now, now);
    earliest.set(event, seen);
    return Math.min(since, seen);
  };
}
