import { describe, expect, it } from 'vitest';
import { memoryStorage } from './memory-storage.ts';
import { browserStorage } from './storage.ts';

/** As much of a window as the storage uses; `localStorage` may be made to throw. */
function fakeHost(localStorage: () => unknown) {
  const host = new EventTarget();
  Object.defineProperty(host, 'localStorage', { get: localStorage });
  return host as unknown as Window;
}

/** Like the real thing: entries are properties, methods are not. */
function fakeLocal(setItem?: () => void): Record<string, unknown> {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem:
      setItem ??
      function (this: Record<string, string>, key: string, value: string) {
        this[key] = value;
      },
  };
  return Object.create(methods);
}

const failing = (name: string) => () => {
  throw Object.assign(new Error('no'), { name });
};

function storageEvent(key: string | null, storageArea: unknown) {
  return Object.assign(new Event('storage'), { key, storageArea });
}

describe('browserStorage', () => {
  it('reads, writes and lists', () => {
    const local = fakeLocal();
    const storage = browserStorage(fakeHost(() => local));
    expect(storage.write('a', '1')).toBe('ok');
    expect(storage.read('a')).toBe('1');
    expect(storage.read('b')).toBeNull();
    expect([...storage.keys()]).toEqual(['a']);
  });

  it('is empty and blocked where looking at localStorage is forbidden', () => {
    const storage = browserStorage(fakeHost(failing('SecurityError')));
    expect([...storage.keys()]).toEqual([]);
    expect(storage.read('a')).toBeNull();
    expect(storage.write('a', '1')).toBe('blocked');
  });

  it('is blocked where there is no localStorage at all', () => {
    const storage = browserStorage(fakeHost(() => null));
    expect([...storage.keys()]).toEqual([]);
    expect(storage.read('a')).toBeNull();
    expect(storage.write('a', '1')).toBe('blocked');
  });

  it.each(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])('is full at %s', (name) => {
    const local = fakeLocal(failing(name));
    expect(browserStorage(fakeHost(() => local)).write('a', '1')).toBe('full');
  });

  it('tells of other tabs until told to stop, and not of sessionStorage', () => {
    const local = fakeLocal();
    const host = fakeHost(() => local);
    const heard: (readonly string[] | null)[] = [];
    const stop = browserStorage(host).subscribe((keys) => heard.push(keys));
    host.dispatchEvent(storageEvent('a', local));
    host.dispatchEvent(storageEvent('session', fakeLocal()));
    host.dispatchEvent(storageEvent(null, local));
    stop();
    host.dispatchEvent(storageEvent('b', local));
    expect(heard).toEqual([['a'], null]);
  });

  it('survives a storage event where localStorage is forbidden', () => {
    const host = fakeHost(failing('SecurityError'));
    const heard: (readonly string[] | null)[] = [];
    browserStorage(host).subscribe((keys) => heard.push(keys));
    host.dispatchEvent(storageEvent('a', null));
    expect(heard).toEqual([['a']]);
  });
});

describe('memoryStorage', () => {
  it('tells the other tabs, once delivered', () => {
    const memory = memoryStorage();
    const [here, there] = [memory.open(), memory.open()];
    const heard: (readonly string[] | null)[] = [];
    there.subscribe((keys) => heard.push(keys));
    here.write('a', '1');
    memory.clear();
    expect(heard).toEqual([]);
    there.deliver();
    expect(heard).toEqual([['a'], null]);
    expect(here.pending).toEqual([null]);
  });

  it('can be full or blocked', () => {
    const memory = memoryStorage();
    const tab = memory.open();
    memory.capacity = 4;
    expect([tab.write('a', '1'), tab.write('b', '23')]).toEqual(['ok', 'full']);
    memory.blocked = true;
    expect([tab.write('b', '2'), tab.read('a'), [...tab.keys()]]).toEqual(['blocked', null, []]);
  });
});
