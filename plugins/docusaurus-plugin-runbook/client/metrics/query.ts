import { translate } from '@docusaurus/Translate';
import type { Selection } from 'runbook-model/metrics';

/** Where the incidents come from: they are never mixed. */
export type Source = 'reports' | 'browser';

/** What the page is asked to show: all of it stands in its address, so that it can be shared. */
export interface MetricsQuery extends Selection {
  readonly source: Source;
}

/** A query as an address gives it, and what of it makes no sense, for people. */
export interface ReadQuery {
  query: MetricsQuery;
  ignored: string[];
}

/** Earlier days are slips of the keyboard, and would be a thousand empty months. */
export const firstDay = '2000-01-01';

/**
 * Reads the query of an address. Anybody may have written it, so what it says is checked; what does
 * not fit is left out and said.
 *
 * @param services the ids that can be chosen
 */
export function readQuery(search: string, services: readonly string[]): ReadQuery {
  const given = new URLSearchParams(search);
  const ignored: string[] = [];
  const take = (key: string, fits: (value: string) => boolean, expected: string) => {
    const value = given.get(key);
    if (value === null || value === '') return undefined;
    if (fits(value)) return value;
    ignored.push(`${key}=${value.slice(0, 40)} (${expected})`);
    return undefined;
  };
  const source = take(
    'of',
    (value) => value === 'browser',
    translate({ id: 'runbook.query.browser', message: 'only "browser" is known' }),
  );
  const service = take(
    'service',
    (value) => services.includes(value),
    translate({ id: 'runbook.query.service', message: 'no such service here' }),
  );
  const from = take(
    'from',
    isDay,
    translate({ id: 'runbook.query.day', message: 'a day such as 2026-03-01 was expected' }),
  );
  const to = take(
    'to',
    (value) => isDay(value) && (from === undefined || value >= from),
    translate({
      id: 'runbook.query.to',
      message: 'a day such as 2026-03-31, not before "from", was expected',
    }),
  );
  return { query: { source: source ? 'browser' : 'reports', service, from, to }, ignored };
}

/** The search part of the address that leads to a query; empty where it asks for everything. */
export function searchOf({ source, service, from, to }: MetricsQuery): string {
  const params = new URLSearchParams();
  if (source === 'browser') params.set('of', 'browser');
  if (service !== undefined) params.set('service', service);
  if (from !== undefined) params.set('from', from);
  if (to !== undefined) params.set('to', to);
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || value < firstDay) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
