import { expect, it } from 'vitest';
import { readMe, saveMe } from './me.ts';

function host(blocked = false) {
  const entries = new Map<string, string>();
  const allowed = () => {
    if (blocked) throw new DOMException('blocked', 'SecurityError');
    return entries;
  };
  const localStorage = {
    getItem: (key: string) => allowed().get(key) ?? null,
    setItem: (key: string, value: string) => allowed().set(key, value),
    removeItem: (key: string) => allowed().delete(key),
  };
  return { localStorage } as unknown as Pick<Window, 'localStorage'>;
}

it('keeps the name of this browser, and forgets it', () => {
  const browser = host();
  saveMe('  Ada  ', browser);
  expect(readMe(browser)).toBe('Ada');
  saveMe(' ', browser);
  expect(readMe(browser)).toBeUndefined();
});

it('keeps it for this tab where nothing can be stored', () => {
  const browser = host(true);
  saveMe('Ada', browser);
  expect(readMe(browser)).toBe('Ada');
  saveMe('', browser);
  expect(readMe(browser)).toBeUndefined();
});
