import fc from 'fast-check';
import type { EventDraft } from 'runbook-model';
import { describe, expect, it } from 'vitest';
import { createLogStore, type LogStore } from './log-store.ts';
import { type MemoryMirror, memoryMirror } from './memory-mirror.ts';
import { type MemoryStorage, memoryStorage } from './memory-storage.ts';
import { mirroredStorage } from './mirrored-storage.ts';

const noon = Date.UTC(2026, 2, 1, 12);
const patience = 20;

const step = (words: string): EventDraft => ({
  type: 'step',
  playbook: 'a/one',
  words,
  hash: 'h1',
  title: words,
  state: 'done',
});

/** Lets all answers arrive that are on their way. */
const settle = () => new Promise((resolve) => setTimeout(resolve));
const loseHeart = () => new Promise((resolve) => setTimeout(resolve, 2 * patience));

function setUp(memory = memoryStorage(), mirror = memoryMirror()) {
  const open = () => {
    const main = memory.open();
    let start: (() => void) | undefined;
    const later = (run: () => void) => {
      // The first is what the opening of the page brings with it.
      if (start) queueMicrotask(run);
      else start = run;
    };
    const storage = mirroredStorage({ storage: main, mirror, later, patience });
    const log = createLogStore({ storage, now: () => noon });
    let told = 0;
    log.subscribe(() => {
      told += 1;
    });
    log.status();
    /** What happens once the page is painted. */
    const painted = async () => {
      start?.();
      await settle();
    };
    return { main, storage, log, painted, told: () => told };
  };
  return { memory, mirror, open };
}

const ticked = (log: LogStore) => [
  ...(log.snapshot('a').playbooks.get('a/one')?.marks.keys() ?? []),
];
const saved = { saving: 'saved', unsaved: 0, cleared: false };
const same = (memory: MemoryStorage, mirror: MemoryMirror) =>
  expect([...mirror.entries].sort()).toEqual([...memory.entries].sort());

describe('what one of the two has lost', () => {
  it('comes back from the mirror, is told once and stands in the storage again', async () => {
    const { memory, mirror, open } = setUp();
    const before = open().log;
    for (const words of ['look', 'call', 'wait']) before.append('a', step(words));
    await settle();
    same(memory, mirror);
    memory.entries.clear();
    const { log, painted, told } = open();
    expect(ticked(log)).toEqual([]);
    await painted();
    expect(told()).toBe(1);
    expect(log.snapshot('a')).toEqual(before.snapshot('a'));
    expect(log.status()).toMatchObject(saved);
    same(memory, mirror);
  });

  it('is shown where the storage is full, and moves in when there is room', async () => {
    const { memory, mirror, open } = setUp();
    open().log.append('a', step('look'));
    await settle();
    memory.entries.clear();
    memory.capacity = 0;
    const { log, painted } = open();
    await painted();
    expect(ticked(log)).toEqual(['look']);
    expect(log.status()).toMatchObject(saved);
    expect(memory.entries.size).toBe(0);
    memory.capacity = Number.POSITIVE_INFINITY;
    log.append('a', step('call'));
    await settle();
    expect(memory.entries.size).toBe(3);
    same(memory, mirror);
  });

  it('goes into a mirror that lacks it, with all that is unreadable, and nothing else', async () => {
    const { memory, mirror, open } = setUp();
    mirror.mood = 'failing';
    const { log } = open();
    for (let n = 0; n < 120; n += 1) log.append('a', step(`step-${n}`));
    await settle();
    memory.entries.set('handrail:1:event:x:y', '{"v":1');
    mirror.mood = 'working';
    mirror.entries.set('theirs', 'x');
    memory.entries.set('theme', 'dark');
    const { painted, told } = open();
    await painted();
    await settle();
    expect(told()).toBe(0);
    memory.entries.delete('theme');
    mirror.entries.delete('theirs');
    expect(mirror.entries.size).toBe(122);
    same(memory, mirror);
  });

  it('if unreadable, is quarantined and handed out', async () => {
    const { memory, mirror, open } = setUp();
    mirror.entries.set('handrail:1:event:x:y', '{"v":1');
    const { log, painted } = open();
    await painted();
    expect(log.status().quarantined).toEqual([
      { key: 'handrail:1:event:x:y', reason: 'It is not JSON.' },
    ]);
    expect(JSON.parse(log.exportRecord().json).unreadable).toHaveLength(1);
    same(memory, mirror);
  });

  it('is joined with a record that was opened before it came', async () => {
    const { memory, open } = setUp();
    open().log.append('a', step('look'));
    await settle();
    memory.entries.clear();
    const { log, painted } = open();
    log.append('a', step('call'));
    await painted();
    expect(ticked(log).sort()).toEqual(['call', 'look']);
  });
});

describe.each(['full', 'blocked'] as const)('a storage that is %s', (how) => {
  const shut = (memory: MemoryStorage) => {
    if (how === 'full') memory.capacity = 0;
    else memory.blocked = true;
  };

  it('and a mirror that works: it is saved, and nobody is told otherwise', async () => {
    const { memory, open } = setUp();
    shut(memory);
    const { log, painted, told } = open();
    await painted();
    log.append('a', step('look'));
    log.append('a', step('call'));
    expect(log.status()).toMatchObject(saved);
    await settle();
    expect(log.status()).toMatchObject(saved);
    expect(told()).toBe(2);
    const again = open();
    await again.painted();
    expect(again.log.snapshot('a')).toEqual(log.snapshot('a'));
  });

  it('and a mirror that fails: says so at once, or as soon as it is known', async () => {
    const { memory, mirror, open } = setUp();
    shut(memory);
    mirror.mood = 'failing';
    const known = open();
    await known.painted();
    known.log.append('a', step('look'));
    expect(known.log.status()).toMatchObject({ saving: how, unsaved: 2 });
    const unknown = open();
    unknown.log.append('a', step('look'));
    await settle();
    expect(unknown.log.status()).toMatchObject({ saving: how, unsaved: 2 });
    expect(JSON.parse(unknown.log.exportRecord().json).events).toHaveLength(2);
  });

  it('and a mirror that never answers: says so when the wait is over', async () => {
    const { memory, mirror, open } = setUp();
    shut(memory);
    mirror.mood = 'held';
    const { log, painted } = open();
    await painted();
    log.append('a', step('look'));
    log.append('a', step('call'));
    await loseHeart();
    expect(log.status()).toMatchObject({ saving: how, unsaved: 3 });
    log.append('a', step('wait'));
    expect(log.status()).toMatchObject({ saving: how, unsaved: 4 });
    // It was only slow.
    mirror.mood = 'working';
    mirror.release();
    await settle();
    expect(log.status()).toMatchObject(saved);
    expect(mirror.entries.size).toBe(4);
  });

  it('and a mirror that fails in mid-run, then works again', async () => {
    const { memory, mirror, open } = setUp();
    shut(memory);
    const { log } = open();
    log.append('a', step('look'));
    await settle();
    mirror.mood = 'failing';
    log.append('a', step('call'));
    await settle();
    expect(log.status()).toMatchObject({ saving: how, unsaved: 1 });
    log.append('a', step('wait'));
    expect(log.status()).toMatchObject({ saving: how, unsaved: 2 });
    mirror.mood = 'working';
    log.retry();
    await settle();
    expect(log.status()).toMatchObject(saved);
    expect(mirror.entries.size).toBe(4);
    log.append('a', step('stop'));
    expect(log.status()).toMatchObject(saved);
  });
});

it.each(['failing', 'held'] as const)('a mirror that is %s changes nothing', async (mood) => {
  const { memory, mirror, open } = setUp();
  mirror.mood = mood;
  const { log, painted, told } = open();
  await painted();
  log.append('a', step('look'));
  await loseHeart();
  expect([told(), memory.entries.size, mirror.entries.size]).toEqual([1, 2, 0]);
  expect(log.status()).toMatchObject(saved);
});

it('is not asked before the page is painted, and only once for what belongs together', async () => {
  const { mirror, open } = setUp();
  const { log } = open();
  log.snapshot('a');
  expect(mirror.asked).toBe(0);
  log.append('a', step('look'));
  await settle();
  expect([mirror.asked, mirror.entries.size]).toEqual([1, 2]);
});

it('emptied under the page: reported as ever, and saved again in both', async () => {
  const { memory, mirror, open } = setUp();
  const { log, main, painted } = open();
  await painted();
  log.append('a', step('look'));
  await settle();
  memory.clear();
  mirror.entries.clear();
  main.deliver();
  expect(log.status()).toMatchObject({ cleared: true, unsaved: 2 });
  log.retry();
  await settle();
  expect(log.status()).toMatchObject(saved);
  expect(mirror.entries.size).toBe(2);
  same(memory, mirror);
});

it('whatever fails when: all that was said to be saved is there, once', async () => {
  const happenings = [
    'tick',
    'tick',
    'answers arrive',
    'mirror works',
    'mirror fails',
    'mirror is slow',
    'mirror answers at last',
    'storage full',
    'storage freed',
    'killed: the storage loses its end',
    'retry',
  ] as const;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...happenings), { maxLength: 30 }), async (story) => {
      const { memory, mirror, open } = setUp();
      let tab = open();
      const sure = new Set<string>();
      const look = async () => {
        await settle();
        if (mirror.mood === 'working' && tab.log.status().unsaved === 0) {
          for (const { id } of tab.log.snapshot('a').events) sure.add(id);
        }
      };
      for (const what of story) {
        if (what === 'tick') tab.log.append('a', step(`step-${sure.size}`));
        if (what === 'answers arrive') await look();
        if (what === 'mirror works') mirror.mood = 'working';
        if (what === 'mirror fails') mirror.mood = 'failing';
        if (what === 'mirror is slow') mirror.mood = 'held';
        if (what === 'mirror answers at last') {
          mirror.mood = 'working';
          mirror.release();
          await look();
        }
        if (what === 'storage full') memory.capacity = 0;
        if (what === 'storage freed') memory.capacity = Number.POSITIVE_INFINITY;
        if (what === 'retry') tab.log.retry();
        if (what.startsWith('killed')) {
          if (mirror.entries.size > 0 && [...sure].every((id) => held(mirror, id))) {
            memory.entries.clear();
          }
          mirror.release();
          tab = open();
          await tab.painted();
        }
      }
      mirror.mood = 'working';
      mirror.release();
      await settle();
      const last = open();
      await last.painted();
      const ids = JSON.parse(last.log.exportRecord().json).events.map(
        ({ id }: { id: string }) => id,
      );
      expect(ids).toEqual([...new Set(ids)]);
      expect(ids).toEqual(expect.arrayContaining([...sure]));
      expect(last.log.status().quarantined).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 30_000);

const held = (mirror: MemoryMirror, id: string) =>
  [...mirror.entries.keys()].some((key) => key.endsWith(id));
