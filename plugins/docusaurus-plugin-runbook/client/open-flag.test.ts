import { expect, it } from 'vitest';
import { createLogStore } from './log-store.ts';
import { memoryStorage } from './memory-storage.ts';
import { createOpenFlag } from './open-flag.ts';
import { openEvent, openKey } from './open-key.ts';

function setUp(blocked = false) {
  const log = createLogStore({ storage: memoryStorage().open(), now: () => Date.UTC(2026, 2, 1) });
  const entries = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (blocked) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, value);
    },
    removeItem: (key: string) => entries.delete(key),
  };
  const host = Object.assign(new EventTarget(), { localStorage });
  let told = 0;
  host.addEventListener(openEvent, () => {
    told += 1;
  });
  log.subscribe(createOpenFlag(log, host as unknown as Window));
  return { log, flag: () => entries.has(openKey), told: () => told };
}

it('is there from the first action to the end of the last record', () => {
  const { log, flag, told } = setUp();
  log.append('a', { type: 'note', text: 'nothing was done yet' });
  expect(flag()).toBe(false);
  log.append('a', { type: 'copied', playbook: 'a/one', text: 'ls' });
  expect(flag()).toBe(true);
  const { incident } = log.declare('a', { severity: 'P1', title: 'Down' });
  log.startPractice('b');
  log.close(incident);
  expect(flag()).toBe(true);
  log.close(log.active()?.id ?? '');
  expect(flag()).toBe(false);
  expect(told()).toBe(1);
});

it('is not there for a page outside the services', () => {
  const { log, flag } = setUp();
  log.append('onboarding/first-week', { type: 'copied', playbook: 'p', text: 'ls' });
  expect(flag()).toBe(false);
});

it('tells the window also where nothing can be stored', () => {
  const { log, told } = setUp(true);
  log.startPractice('a');
  expect(told()).toBe(1);
});
