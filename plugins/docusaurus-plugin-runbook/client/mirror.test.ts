import { expect, it } from 'vitest';
import { browserMirror } from './mirror.ts';

// What it does in a browser stands in e2e/storage.test.ts and e2e/playbook.test.ts.
const hostWith = (indexedDB: () => unknown) =>
  Object.defineProperty(new EventTarget(), 'indexedDB', { get: indexedDB }) as unknown as Window;

it.each([
  ['there is none', () => undefined],
  [
    'it is forbidden',
    () => {
      throw new DOMException('Denied', 'SecurityError');
    },
  ],
])('rejects and throws nothing where %s', async (_, indexedDB) => {
  const mirror = browserMirror(hostWith(indexedDB));
  await expect(mirror.keys()).rejects.toThrow();
  await expect(mirror.read(['a'])).rejects.toThrow();
  await expect(mirror.write(new Map([['a', 'b']]))).rejects.toThrow();
});

it('tries to open anew after that failed, and has no error logged', async () => {
  const failures: Event[] = [];
  const open = () => {
    const request = { error: new Error('no'), onerror: (_: Event) => {} };
    queueMicrotask(() => {
      const failure = new Event('error', { cancelable: true });
      failures.push(failure);
      request.onerror(failure);
    });
    return request;
  };
  const mirror = browserMirror(hostWith(() => ({ open })));
  await expect(mirror.keys()).rejects.toThrow('no');
  await expect(mirror.keys()).rejects.toThrow('no');
  expect(failures.map((failure) => failure.defaultPrevented)).toEqual([true, true]);
});
