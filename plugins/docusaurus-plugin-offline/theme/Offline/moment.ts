import { translate } from '@docusaurus/Translate';

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A moment in UTC and, where that differs, here: `22 Nov 2026, 06:35 UTC (07:35 here)`. */
export function moment(iso: string | undefined, language: string, zone?: string): string {
  const date = new Date(iso ?? '');
  if (Number.isNaN(date.getTime())) {
    return translate({ id: 'offline.unknownTime', message: 'an unknown time' });
  }
  const locale = localeOf(language);
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const utc = date.toLocaleString(locale, { ...day, ...clock, timeZone: 'UTC' });
  const there = date.toLocaleTimeString(locale, { ...clock, timeZone: 'UTC' });
  const here = date.toLocaleTimeString(locale, { ...clock, timeZone: zone });
  if (here === there) return `${utc} UTC`;
  return translate({ id: 'offline.time', message: '{utc} UTC ({here} here)' }, { utc, here });
}

/** The same where there is little room: `22 Nov, 06:35 UTC`. */
export function shortMoment(iso: string, language: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return `${date.toLocaleString(localeOf(language), { day: 'numeric', month: 'short', ...clock, timeZone: 'UTC' })} UTC`;
}

/** English without a country would be American, where a day and a month can be mistaken. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
