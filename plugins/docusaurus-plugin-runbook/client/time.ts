import { useSyncExternalStore } from 'react';

const clockFormat = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const dayFormat = { day: 'numeric', month: 'short' } as const;
const utc = new Intl.DateTimeFormat('en-GB', { ...clockFormat, timeZone: 'UTC' });
const local = new Intl.DateTimeFormat('en-GB', clockFormat);
const utcDay = new Intl.DateTimeFormat('en-GB', { ...dayFormat, timeZone: 'UTC' });
const utcYear = new Intl.DateTimeFormat('en-GB', {
  ...dayFormat,
  year: 'numeric',
  timeZone: 'UTC',
});
const ago = new Intl.RelativeTimeFormat('en', { numeric: 'always', style: 'short' });
const day = 86_400_000;

/**
 * A moment for a responder: `14:02 UTC (21:02 here)`, with the day when it is half a day away or more, and
 * without the local half where both clocks agree.
 */
export function formatMoment(at: string | number, now = Date.now()): string {
  const date = new Date(at);
  // Around midnight a time of some hours ago needs no day, and a line must not grow by one.
  const isNear = Math.abs(date.getTime() - now) < day / 2;
  const isThisYear = date.getUTCFullYear() === new Date(now).getUTCFullYear();
  const here = local.format(date);
  const there = utc.format(date);
  const prefix = isNear ? '' : `${(isThisYear ? utcDay : utcYear).format(date)} `;
  return `${prefix}${there} UTC${here === there ? '' : ` (${here} here)`}`;
}

const units = [
  ['day', day],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `4 min ago`, `in 2 hr`; `just now` below a minute, also when a clock was set back. */
export function formatAgo(at: string | number, now: number): string {
  const distance = new Date(at).getTime() - now;
  for (const [unit, length] of units) {
    if (Math.abs(distance) >= length) return ago.format(Math.trunc(distance / length), unit);
  }
  return 'just now';
}

/** `30 minutes`, `1 hour 30 minutes`. */
export function formatLength(milliseconds: number): string {
  const parts = units
    .map(([unit, length], index) => {
      const above = units[index - 1]?.[1] ?? Number.POSITIVE_INFINITY;
      return [Math.floor((milliseconds % above) / length), unit] as const;
    })
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return parts.join(' ') || 'less than a minute';
}

const refresh = 15_000;

/** The time now, refreshed a few times a minute; undefined while rendering on the server. */
export function useNow(): number | undefined {
  return useSyncExternalStore(subscribe, currentTick, () => undefined);
}

// Rounded, so that every component on the page sees one and the same moment.
function currentTick(): number {
  return Math.floor(Date.now() / refresh) * refresh;
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, refresh);
  // A sleeping tab or laptop misses its intervals: look at the clock on waking.
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', listener);
  };
}
