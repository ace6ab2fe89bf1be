import { createIds, type EventDraft, type StepState } from 'runbook-model';
import { describe, expect, it } from 'vitest';
import { keyOf } from './entry.ts';
import { createLogStore, type LogStore } from './log-store.ts';
import { type MemoryStorage, memoryStorage } from './memory-storage.ts';

const noon = Date.UTC(2026, 2, 1, 12);
const prefix = 'handrail:1:event:';

const step = (words: string, state: StepState = 'done'): EventDraft => ({
  type: 'step',
  playbook: 'a/one',
  words,
  hash: 'h1',
  title: words,
  state,
});

function openTab(memory: MemoryStorage, now = () => noon) {
  const storage = memory.open();
  return { storage, log: createLogStore({ storage, now }) };
}
const ticked = (log: LogStore, scope = 'a') =>
  [...(log.snapshot(scope).playbooks.get('a/one')?.marks.values() ?? [])]
    .flatMap((byHash) => [...byHash.values()])
    .filter((mark) => mark.state !== 'todo')
    .map((mark) => mark.words)
    .sort();
const types = (log: LogStore) => log.snapshot('a').events.map((event) => event.type);

describe('a record', () => {
  it('opens silently with the first action, and survives a reload', () => {
    const memory = memoryStorage();
    const { log } = openTab(memory);
    expect(log.snapshot('a').events).toEqual([]);
    const event = log.append('a', step('look'));
    log.append('a', step('call'));
    expect(types(log)).toEqual(['opened', 'step', 'step']);
    expect([...memory.entries.keys()]).toHaveLength(3);
    expect(memory.entries.has(keyOf(event))).toBe(true);
    expect(openTab(memory).log.snapshot('a')).toEqual(log.snapshot('a'));
  });

  it('is one per scope', () => {
    const { log } = openTab(memoryStorage());
    log.append('a', step('look'));
    const before = log.snapshot('a');
    log.append('b', step('call'));
    expect(log.snapshot('a')).toBe(before);
    expect(ticked(log, 'b')).toEqual(['call']);
  });

  it('takes back and restores', () => {
    const { log } = openTab(memoryStorage());
    const event = log.append('a', step('look'));
    const undone = log.undo(event.id);
    expect(ticked(log)).toEqual([]);
    expect(undone && log.undo(undone.id)).toMatchObject({ type: 'undone' });
    expect(ticked(log)).toEqual(['look']);
    expect(log.undo('unknown')).toBeUndefined();
    const [opened] = log.snapshot('a').events;
    expect(opened && log.undo(opened.id)).toBeUndefined();
  });

  it('closes, and the next action opens a new one', () => {
    const { log } = openTab(memoryStorage());
    log.append('a', step('look'));
    const [closed] = log.closeRecord('a');
    expect(log.snapshot('a').events).toEqual([]);
    expect(log.closeRecord('a')).toEqual([]);
    log.append('a', step('call'));
    expect(ticked(log)).toEqual(['call']);
    // Closing by mistake can be undone; then both are open, and both are shown.
    if (closed) log.undo(closed.id);
    expect(ticked(log)).toEqual(['call', 'look']);
  });

  it('resets one page, and opens nothing for it', () => {
    const memory = memoryStorage();
    const { log } = openTab(memory);
    expect(log.reset('a', 'a/one')).toBeUndefined();
    expect(memory.entries.size).toBe(0);
    log.append('a', step('look'));
    expect(log.reset('a', 'a/one')?.type).toBe('reset');
    expect(ticked(log)).toEqual([]);
  });

  it('keeps the order of a tick and its untick when the clock is set back between', () => {
    const memory = memoryStorage();
    openTab(memory).log.append('a', step('look'));
    const { log } = openTab(memory, () => noon - 86_400_000);
    log.append('a', step('look', 'todo'));
    expect(ticked(log)).toEqual([]);
    expect(ticked(openTab(memory).log)).toEqual([]);
  });
});

describe('two tabs', () => {
  it('that opened a record at the same instant lose nothing', () => {
    const memory = memoryStorage();
    const [one, two] = [openTab(memory), openTab(memory)];
    // Both have looked before either wrote, and neither sees the other's entries for now.
    memory.blocked = true;
    one.log.append('a', step('look'));
    two.log.append('a', step('call'));
    memory.blocked = false;
    one.log.retry();
    two.log.retry();
    one.storage.deliver();
    two.storage.deliver();
    expect(ticked(one.log)).toEqual(['call', 'look']);
    expect(one.log.snapshot('a')).toEqual(two.log.snapshot('a'));
    // From here on both write to the earlier record, and closing ends both.
    const [third, fourth] = [one, two].map(({ log }) => log.append('a', step('wait')));
    expect(third?.incident).toBe(fourth?.incident);
    expect(one.log.closeRecord('a')).toHaveLength(2);
    two.storage.deliver();
    expect(ticked(two.log)).toEqual([]);
  });

  it('share a record even before the second was told of it', () => {
    const memory = memoryStorage();
    const [one, two] = [openTab(memory), openTab(memory)];
    two.log.snapshot('a');
    one.log.append('a', step('look'));
    two.log.append('a', step('call'));
    expect(ticked(two.log)).toEqual(['call', 'look']);
    expect(new Set(two.log.snapshot('a').events.map((event) => event.incident)).size).toBe(1);
  });

  it('see each other at once where told, and after waking where not', () => {
    const memory = memoryStorage();
    const [one, two] = [openTab(memory), openTab(memory)];
    let told = 0;
    two.log.snapshot('a');
    two.log.subscribe(() => {
      told += 1;
    });
    one.log.append('a', step('look'));
    two.storage.deliver();
    expect([told, ticked(two.log)]).toEqual([2, ['look']]);
    one.log.append('a', step('call'));
    two.storage.pending = [];
    two.log.rescan();
    expect([told, ticked(two.log)]).toEqual([3, ['call', 'look']]);
    two.log.rescan();
    expect(told).toBe(3);
  });

  it('wait for the opening of a record whose events came first', () => {
    const memory = memoryStorage();
    const [one, two] = [openTab(memory), openTab(memory)];
    two.log.snapshot('a');
    const event = one.log.append('a', step('look'));
    const entries = [...memory.entries];
    memory.entries.clear();
    memory.entries.set(keyOf(event), JSON.stringify(event));
    two.storage.deliver();
    expect(ticked(two.log)).toEqual([]);
    for (const [key, value] of entries) memory.entries.set(key, value);
    two.storage.pending = entries.map(([key]) => key);
    two.storage.deliver();
    expect(ticked(two.log)).toEqual(['look']);
  });
});

describe('unreadable entries', () => {
  it('are left alone, listed with a reason and part of the export', () => {
    const memory = memoryStorage();
    const event = openTab(memory).log.append('a', step('look'));
    const bad = {
      [`${prefix}x:y`]: '{"v":1',
      [`${prefix}nothing`]: '',
      [`${prefix}huge:1`]: '['.repeat(1_000_000),
      [`${keyOf(event)}`.replace(event.id, event.incident)]: JSON.stringify(event),
      [`${prefix}new:1`]: JSON.stringify({ ...event, v: 2 }),
    };
    for (const [key, value] of Object.entries(bad)) memory.entries.set(key, value);
    memory.entries.set('theme', 'dark');
    const { log } = openTab(memory);
    expect(ticked(log)).toEqual(['look']);
    expect(log.status()).toMatchObject({ saving: 'saved', unsaved: 0 });
    expect(log.status().quarantined.map(({ reason }) => reason)).toEqual([
      'It is not JSON.',
      'It is not JSON.',
      'It is not JSON.',
      'It is stored under the key of another event.',
      expect.stringContaining('newer version'),
    ]);
    log.append('a', step('call'));
    for (const [key, value] of Object.entries(bad)) expect(memory.entries.get(key)).toBe(value);
    const file = JSON.parse(log.exportRecord().json);
    expect(file.unreadable.map((one: { raw: string }) => one.raw)).toEqual(Object.values(bad));
  });

  it('are read once they are whole', () => {
    const memory = memoryStorage();
    const event = openTab(memory).log.append('a', step('look'));
    const whole = memory.entries.get(keyOf(event)) ?? '';
    memory.entries.set(keyOf(event), whole.slice(0, 20));
    const { log, storage } = openTab(memory);
    expect([ticked(log), log.status().quarantined.length]).toEqual([[], 1]);
    memory.entries.set(keyOf(event), whole);
    storage.pending = [keyOf(event)];
    storage.deliver();
    expect([ticked(log), log.status().quarantined.length]).toEqual([['look'], 0]);
  });
});

describe('a storage that does not take everything', () => {
  it('blocked from the start: works in memory and says so', () => {
    const memory = memoryStorage();
    memory.blocked = true;
    const { log } = openTab(memory);
    log.append('a', step('look'));
    expect(ticked(log)).toEqual(['look']);
    expect(log.status()).toMatchObject({ saving: 'blocked', unsaved: 2, cleared: false });
    log.append('a', step('call'));
    log.retry();
    expect(log.status()).toMatchObject({ saving: 'blocked', unsaved: 3, cleared: false });
    const { events } = JSON.parse(log.exportRecord().json);
    expect(events).toEqual(log.snapshot('a').events);
  });

  it('full in mid-run, then freed: saves what it held back', () => {
    const memory = memoryStorage();
    const { log } = openTab(memory);
    log.append('a', step('look'));
    memory.capacity = 0;
    log.append('a', step('call'));
    log.append('a', step('wait'));
    expect(log.status()).toMatchObject({ saving: 'full', unsaved: 2 });
    expect(ticked(log)).toEqual(['call', 'look', 'wait']);
    expect(ticked(openTab(memory).log)).toEqual(['look']);
    memory.capacity = Number.POSITIVE_INFINITY;
    log.append('a', step('stop'));
    expect(log.status()).toMatchObject({ saving: 'saved', unsaved: 0 });
    expect(openTab(memory).log.snapshot('a')).toEqual(log.snapshot('a'));
  });

  it('saves what still fits, but nothing of a record whose opening does not', () => {
    const memory = memoryStorage();
    const { log } = openTab(memory);
    log.append('a', step('look'));
    memory.capacity = [...memory.entries].flat().join('').length + 400;
    log.append('a', { type: 'copied', playbook: 'a/one', text: 'x'.repeat(500) });
    log.append('a', step('call'));
    expect(log.status()).toMatchObject({ saving: 'full', unsaved: 1 });
    expect(ticked(openTab(memory).log)).toEqual(['call', 'look']);
    const size = memory.entries.size;
    memory.capacity = [...memory.entries].flat().join('').length + 400;
    log.append('b'.repeat(400), { type: 'reset', playbook: 'b' });
    expect(log.status().unsaved).toBe(3);
    expect(memory.entries.size).toBe(size);
  });
});

describe('a storage emptied under the page', () => {
  it.each(['told', 'found on waking'])(
    'keeps what is in memory, reports and saves again: %s',
    (how) => {
      const memory = memoryStorage();
      const { log, storage } = openTab(memory);
      log.append('a', step('look'));
      log.append('b', step('look'));
      log.closeRecord('b');
      memory.clear();
      if (how === 'told') storage.deliver();
      else log.rescan();
      expect(ticked(log)).toEqual(['look']);
      expect(log.status()).toMatchObject({ cleared: true, unsaved: 2 });
      log.rescan();
      log.append('a', step('call'));
      expect(log.status()).toMatchObject({ cleared: false, unsaved: 0, saving: 'saved' });
      expect(openTab(memory).log.snapshot('a')).toEqual(log.snapshot('a'));
      // What was closed is not brought back, but it is not forgotten either.
      expect([...memory.entries.values()].join()).not.toContain('"scope":"b"');
      expect(log.exportRecord().json).toContain('"scope": "b"');
    },
  );

  it('is reported once', () => {
    const memory = memoryStorage();
    const { log } = openTab(memory);
    log.append('a', step('look'));
    log.closeRecord('a');
    let told = 0;
    log.subscribe(() => {
      told += 1;
    });
    memory.clear();
    log.rescan();
    log.rescan();
    expect(told).toBe(1);
  });

  it('of a single event: keeps it in memory', () => {
    const memory = memoryStorage();
    const { log, storage } = openTab(memory);
    const event = log.append('a', step('look'));
    memory.entries.delete(keyOf(event));
    storage.pending.push(keyOf(event));
    storage.deliver();
    log.rescan();
    expect(ticked(log)).toEqual(['look']);
    expect(log.status().cleared).toBe(false);
  });
});

it('hands out the same status and snapshot until something changes', () => {
  const { log } = openTab(memoryStorage());
  log.append('a', step('look'));
  const [status, snapshot] = [log.status(), log.snapshot('a')];
  log.rescan();
  expect(log.status()).toBe(status);
  expect(log.snapshot('a')).toBe(snapshot);
  expect(log.snapshot('nothing')).toBe(log.snapshot('nothing either'));
});

it('exports under the name of the moment', () => {
  const { log } = openTab(memoryStorage());
  log.append('a', step('look'));
  const { name, json } = log.exportRecord();
  expect(name).toBe('handrail-record-20260301-120000.json');
  expect(JSON.parse(json)).toEqual({
    handrail: 'record',
    version: 1,
    exported: '2026-03-01T12:00:00.000Z',
    events: log.snapshot('a').events,
    unreadable: [],
  });
});

it('reads nothing before it is asked', () => {
  const memory = memoryStorage();
  const storage = memory.open();
  let reads = 0;
  const counted = {
    ...storage,
    keys() {
      reads += 1;
      return storage.keys();
    },
  };
  const log = createLogStore({ storage: counted, now: () => noon });
  log.rescan();
  log.subscribe(() => {});
  expect(reads).toBe(0);
  log.status();
  log.snapshot('a');
  expect(reads).toBe(1);
});

it('reads each of 5,000 events once, however often it is asked', () => {
  const memory = memoryStorage();
  const ids = createIds(() => noon);
  for (let record = 0; record < 50; record += 1) {
    const incident = ids.next();
    for (let n = 0; n < 100; n += 1) {
      const body = n === 0 ? { type: 'opened', scope: 'a' } : step(`step-${n}`);
      const at = new Date(noon).toISOString();
      const event = { v: 1, id: ids.next(), incident, at, ...body };
      memory.entries.set(`${prefix}${incident}:${event.id}`, JSON.stringify(event));
    }
  }
  const storage = memory.open();
  const read: string[] = [];
  const counted = {
    ...storage,
    read(key: string) {
      if (key.startsWith(prefix)) read.push(key);
      return storage.read(key);
    },
  };
  const log = createLogStore({ storage: counted, now: () => noon });
  for (let n = 0; n < 3; n += 1) expect(log.snapshot('a').events).toHaveLength(5000);
  expect(read.sort()).toEqual([...memory.entries.keys()].sort());
});
