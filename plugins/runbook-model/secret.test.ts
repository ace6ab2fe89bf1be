import { describe, expect, it } from 'vitest';
import { secretIn } from './secret.ts';

// Put together here, so that no scanner takes this file for a leak.
const token = ['ghp', 'A'.repeat(36)].join('_');

describe('secretIn', () => {
  it.each([
    token,
    `/srv/${token}`,
    ['AKIA', 'ABCDEFGHIJKLMNOP'].join(''),
    ['eyJhbGciOiJI', 'eyJzdWIiOiIx', 'sig'].join('.'),
    'redis://user:hunter2@db.example.org:6379',
    ['-----BEGIN', 'RSA PRIVATE KEY-----'].join(' '),
  ])('refuses %s', (value) => {
    expect(secretIn(value)).toMatchObject({ code: 'secret', shape: expect.any(String) });
  });

  it.each([
    'db-1.example.org',
    '/var/lib/quicprochat',
    'https://example.org:8443/a@b',
    '2001:db8::1',
    'lcbp3-mariadb',
  ])('takes %s', (value) => {
    expect(secretIn(value)).toBeUndefined();
  });
});
