import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValue, type PlaceholderKind, placeholderKinds } from './placeholder.ts';
import { refusalInEnglish } from './refusal.ts';

const good: Record<PlaceholderKind, string[]> = {
  host: ['db-1', 'db-1.example.org', 'lcbp3_db', 'xn--bcher-kva.example', '192.0.2.10', '::1'],
  ip: ['192.0.2.10', '0.0.0.0', '2001:db8::1', '::', '::ffff:192.0.2.1'],
  port: ['1', '80', '65535'],
  int: ['0', '007', '123456789012'],
  name: ['lcbp3-mariadb', 'getty@tty1.service', 'redis:7', 'a'],
  path: ['/var/lib/a b', './x', "it's", '/srv/~x'],
  url: ['http://localhost:9090/metrics', 'HTTPS://example.org/?a=b&c=%20'],
  text: ['-1h', '~', '$(reboot)', "it's", '👩‍🚒', '❤️', '👩🏽‍🚒', '🏳️‍🌈', '1️⃣', ''],
};
const bad: Record<PlaceholderKind, string[]> = {
  host: ['', '-x', 'a b', 'a..b', 'a;b', '999.1.1.1', '1.2.3', 'a'.repeat(64), 'x.'.repeat(130)],
  ip: [
    '1.2.3',
    '1.2.3.4.',
    '256.1.1.1',
    '01.2.3.4',
    'db',
    '1::2::3',
    ':::',
    '::1]/x[',
    'fe80::1%eth0',
  ],
  port: ['0', '65536', '70000', '080', '8o', '-1', ''],
  int: ['-1', '1.5', '1e3', ''],
  name: ['-rf', 'a b', '_x', 'a/b', 'a;b', ''],
  path: ['~/x', '~', '-rf'],
  url: ['example.org', 'ftp://x', 'http:x', 'http://', 'http://a b', 'javascript:alert(1)'],
  text: ['a\u200Db', 'a\uFE0F', '🚒\u200D', '\u200D🚒', '🚒\uFE0F\uFE0F', '🚒\uFE0E'],
};
const never = [
  '\n',
  '\r',
  '\t',
  '\0',
  '\x1b[2J',
  '\x7f',
  '\x85',
  '\u2028',
  '\u2029',
  '\uD800',
  '\uDC00',
  '\u202E',
  '\u2066',
  '\u200B',
  '\uFEFF',
  '\u00AD',
  '\u034F',
  '\u115F',
  '\u1160',
  '\u200C',
  '\u2800',
  '\u3164',
  '\u{E0041}',
];

function said(kind: PlaceholderKind, value: string): string {
  const refusal = checkValue(kind, value);
  return refusal ? refusalInEnglish(refusal) : '';
}

describe('checkValue', () => {
  it.each(placeholderKinds)('knows a %s', (kind) => {
    for (const value of good[kind]) expect(checkValue(kind, value), value).toBeUndefined();
    for (const value of bad[kind]) expect(said(kind, value), value).toMatch(/^[A-Z].*\.$/);
  });

  it('says what was expected and what came', () => {
    expect(said('port', '70000')).toBe('A port is a number from 1 to 65535; this is 70000.');
    expect(said('text', 'a\u202Eb')).toContain('U+202E');
  });

  it('lets nothing through that hides, turns or ends a line', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...placeholderKinds),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...never),
        fc.string({ unit: 'grapheme' }),
        (kind, before, hidden, after) => {
          expect(checkValue(kind, before + hidden + after)).toBeTruthy();
        },
      ),
    );
  });

  it('lets no other kind than text begin with a hyphen', () => {
    for (const kind of placeholderKinds) {
      if (kind !== 'text') expect(said(kind, '-1')).toContain('option');
    }
  });
});
