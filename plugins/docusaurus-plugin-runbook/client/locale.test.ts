import { describe, expect, it } from 'vitest';
import { formatList, formatNumber, plural } from './locale.ts';

describe('an English site', () => {
  it('writes numbers and lists as in Britain', () => {
    expect(formatNumber(12_345.5)).toBe('12,345.5');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it('has two forms of a message about several', () => {
    const message = '{count} page of {site}|{count} pages of {site}';
    expect(plural(message, 1, { site: 'a|b' })).toBe('1 page of a|b');
    expect(plural(message, 1_000, { site: 'x' })).toBe('1,000 pages of x');
  });

  it('makes do with fewer forms than a language has', () => {
    expect(plural('{count} of them', 1)).toBe('1 of them');
  });
});
