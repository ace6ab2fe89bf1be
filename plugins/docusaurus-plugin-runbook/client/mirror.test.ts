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

it('tries to open anew after it could not', async () => {
  let asked = 0;
  const mirror = browserMirror(
    hostWith(() => {
      asked += 1;
    }),
  );
  await expect(mirror.keys()).rejects.toThrow();
  await expect(mirror.keys()).rejects.toThrow();
  expect(asked).toBe(2);
});
