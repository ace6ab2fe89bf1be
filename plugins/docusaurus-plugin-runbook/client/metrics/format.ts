import { translate } from '@docusaurus/Translate';
import type { Figure } from 'runbook-model/metrics';
import { languages } from '../locale.ts';
import { formatLength } from '../time.ts';

const minute = 60_000;
const hour = 60 * minute;
const month = new Intl.DateTimeFormat(languages, {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const count = new Intl.NumberFormat(languages, { maximumFractionDigits: 2 });

/** `30 minutes`, rounded to the minute; from two days on to the hour. */
export function inLength(milliseconds: number): string {
  const unit = milliseconds < 48 * hour ? minute : hour;
  return formatLength(Math.round(milliseconds / unit) * unit);
}

/** `0.25`. */
export function inNumbers(value: number): string {
  return count.format(value);
}

/** A figure in words, or a dash where there is none: the reason stands with the figure itself. */
export function shown(figure: Figure, unit: (value: number) => string): string {
  return 'value' in figure ? unit(figure.value) : '–';
}

/** `Mar 2026` for `2026-03`. */
export function monthName(name: string): string {
  return month.format(new Date(`${name}-01T00:00:00Z`));
}

/** `2025-12-02 14:00`, in UTC: a column of such times can be compared at a glance. */
export function stamp(at: string): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}

/** The unit a chart of lengths is easiest to read in. */
export function unitFor(longest: number): { name: string; length: number } {
  if (longest < 180 * minute)
    return { name: translate({ id: 'runbook.unit.minutes', message: 'minutes' }), length: minute };
  if (longest < 72 * 60 * minute)
    return { name: translate({ id: 'runbook.unit.hours', message: 'hours' }), length: 60 * minute };
  return {
    name: translate({ id: 'runbook.unit.days', message: 'days' }),
    length: 24 * 60 * minute,
  };
}
