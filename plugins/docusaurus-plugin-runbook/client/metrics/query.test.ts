import { describe, expect, it } from 'vitest';
import { readQuery, searchOf } from './query.ts';

const services = ['shop', 'bakery'];

describe('the query of the metrics page', () => {
  it.each([
    '',
    '?of=browser',
    '?service=shop',
    '?of=browser&service=bakery&from=2026-01-01&to=2026-01-31',
  ])('comes back from the address it gives: %s', (search) => {
    const { query, ignored } = readQuery(search, services);
    expect(searchOf(query)).toBe(search);
    expect(ignored).toEqual([]);
  });

  it.each([
    ['?service=spho', 'service=spho (no such service here)'],
    ['?service=__proto__', 'service=__proto__ (no such service here)'],
    ['?from=2026-02-30', 'from=2026-02-30 (a day such as 2026-03-01 was expected)'],
    ['?from=0001-01-01', 'from=0001-01-01 (a day such as 2026-03-01 was expected)'],
    ['?of=me', 'of=me (only "browser" is known)'],
    [
      '?from=2026-03-02&to=2026-03-01',
      'to=2026-03-01 (a day such as 2026-03-31, not before "from", was expected)',
    ],
  ])('leaves out what makes no sense and says so: %s', (search, message) => {
    expect(readQuery(search, services).ignored).toEqual([message]);
  });

  it('takes empty values for none', () => {
    const { query, ignored } = readQuery('?service=&from=&to=', services);
    expect(searchOf(query)).toBe('');
    expect(ignored).toEqual([]);
  });
});
