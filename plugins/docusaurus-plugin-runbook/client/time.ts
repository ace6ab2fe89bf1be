import { translate } from '@docusaurus/Translate';
import { useSyncExternalStore } from 'react';
import { languages, onDemand } from './locale.ts';

const clockFormat = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const dayFormat = { day: 'numeric', month: 'short' } as const;
const yearFormat = { ...dayFormat, year: 'numeric' } as const;
const timeZone = 'UTC';
const utc = onDemand(() => new Intl.DateTimeFormat(languages, { ...clockFormat, timeZone }));
const local = onDemand(() => new Intl.DateTimeFormat(languages, clockFormat));
const utcDay = onDemand(() => new Intl.DateTimeFormat(languages, { ...dayFormat, timeZone }));
const utcYear = onDemand(() => new Intl.DateTimeFormat(languages, { ...yearFormat, timeZone }));
// English of Britain has no full stop in `4 min. ago`; in a row of words it reads better with one.
const spoken = languages[0] === 'en-GB' ? ['en'] : languages;
const ago = onDemand(
  () => new Intl.RelativeTimeFormat(spoken, { numeric: 'always', style: 'short' }),
);
const lengths = ['day', 'hour', 'minute'].map((unit) =>
  onDemand(() => {
    const style = { style: 'unit', unit, unitDisplay: 'long', useGrouping: false } as const;
    return new Intl.NumberFormat(languages, style);
  }),
);
const day = 86_400_000;

/** `14:02 UTC`, with the day when it is half a day away or more. */
export function formatUtcMoment(at: string | number, now: number): string {
  const date = new Date(at);
  // Around midnight a time of some hours ago needs no day, and a line must not grow by one.
  const isNear = Math.abs(date.getTime() - now) < day / 2;
  const isThisYear = date.getUTCFullYear() === new Date(now).getUTCFullYear();
  const prefix = isNear ? '' : `${(isThisYear ? utcDay : utcYear)().format(date)} `;
  return `${prefix}${utc().format(date)} UTC`;
}

/**
 * A moment for a responder: `14:02 UTC (21:02 here)`, with the day when it is half a day away or more, and
 * without the local half where both clocks agree.
 */
export function formatMoment(at: string | number, now = Date.now()): string {
  const date = new Date(at);
  const moment = formatUtcMoment(at, now);
  const here = local().format(date);
  if (here === utc().format(date)) return moment;
  return translate(
    { id: 'runbook.time.both', message: '{moment} ({here} here)' },
    { moment, here },
  );
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
    if (Math.abs(distance) >= length) return ago().format(Math.trunc(distance / length), unit);
  }
  return translate({ id: 'runbook.time.now', message: 'just now' });
}

/** `30 minutes`, `1 hour 30 minutes`. */
export function formatLength(milliseconds: number): string {
  const parts = units
    .map(([, length], index) => {
      const above = units[index - 1]?.[1] ?? Number.POSITIVE_INFINITY;
      return Math.floor((milliseconds % above) / length);
    })
    .flatMap((count, index) => (count > 0 ? (lengths[index]?.().format(count) ?? []) : []));
  return parts.join(' ') || translate({ id: 'runbook.time.less', message: 'less than a minute' });
}

/** `2 Dec 2025`, in UTC. */
export function formatDay(at: string | Date): string {
  return utcYear().format(new Date(at));
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
