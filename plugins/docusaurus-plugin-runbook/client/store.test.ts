import { expect, it } from 'vitest';
import { createLogStore } from './log-store.ts';
import { memoryStorage } from './memory-storage.ts';
import { wire } from './store.ts';

function setUp() {
  const memory = memoryStorage();
  const log = createLogStore({ storage: memory.open(), now: () => Date.UTC(2026, 2, 1) });
  const other = createLogStore({ storage: memory.open(), now: () => Date.UTC(2026, 2, 1) });
  const localStorage = { getItem: () => null, setItem() {} };
  const host = Object.assign(new EventTarget(), { localStorage });
  const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
  wire(log, host as unknown as Window, page as unknown as Document, (run) => run());
  log.snapshot('a');
  other.append('a', { type: 'value', name: 'ip', value: 'x' });
  const value = () => log.snapshot('a').values.get('ip');
  return { memory, log, host, page, value };
}

const send = (target: EventTarget, type: string, more: object = {}) => {
  const event = Object.assign(new Event(type, { cancelable: true }), more);
  target.dispatchEvent(event);
  return event;
};

it('looks for news when the page comes back', () => {
  const { host, value } = setUp();
  send(host, 'pageshow', { persisted: false });
  expect(value()).toBeUndefined();
  send(host, 'pageshow', { persisted: true });
  expect(value()).toBe('x');
});

it('looks for news when the page is seen again', () => {
  const { page, value } = setUp();
  send(page, 'visibilitychange');
  expect(value()).toBeUndefined();
  page.visibilityState = 'visible';
  send(page, 'visibilitychange');
  expect(value()).toBe('x');
});

it('asks before the page goes, while something is unsaved', () => {
  const { memory, log, host } = setUp();
  const asked = () => send(host, 'beforeunload').defaultPrevented;
  expect(asked()).toBe(false);
  memory.blocked = true;
  log.append('a', { type: 'reset', playbook: 'p' });
  expect(asked()).toBe(true);
  memory.blocked = false;
  log.retry();
  expect(asked()).toBe(false);
});
