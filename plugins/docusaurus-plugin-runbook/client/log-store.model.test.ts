import fc from 'fast-check';
import {
  type EventDraft,
  foldRecord,
  type IncidentEvent,
  type StepState,
  stepStates,
} from 'runbook-model';
import { expect, it } from 'vitest';
import { createLogStore, type LogStore } from './log-store.ts';
import { type MemoryStorage, type MemoryTab, memoryStorage } from './memory-storage.ts';

/** One thing that happens in one tab. `n` picks from what there is. */
interface Happening {
  tab: number;
  what: (typeof happenings)[number];
  n: number;
}
const happenings = [
  'tick',
  'tick',
  'tick',
  'value',
  'undo',
  'close',
  'reset',
  'told of one change',
  'told of one change, and again',
  'told of all changes',
  'wake up',
  'clock set back',
  'clock set forward',
  'reload',
  'storage full',
  'storage freed',
  'a broken entry',
  'retry',
] as const;

class Tab {
  clock = Date.UTC(2026, 2, 1);
  storage: MemoryTab;
  log: LogStore;
  constructor(readonly memory: MemoryStorage) {
    this.storage = memory.open();
    this.log = createLogStore({ storage: this.storage, now: () => this.clock });
  }

  reload() {
    this.storage = this.memory.open();
    this.log = createLogStore({ storage: this.storage, now: () => this.clock });
  }

  tellOne(n: number, times: number) {
    const [key] = this.storage.pending.splice(n % (this.storage.pending.length || 1), 1);
    if (key === undefined) return;
    const rest = this.storage.pending.splice(0);
    this.storage.pending.push(...Array<string | null>(times).fill(key));
    this.storage.deliver();
    this.storage.pending.push(...rest);
  }
}

function tick(tab: Tab, n: number): (IncidentEvent | undefined)[] {
  const words = `step-${n % 3}`;
  const state = stepStates[n % 4] as StepState;
  const hash = `h${n % 2}`;
  const draft: EventDraft = { type: 'step', playbook: 'p', words, hash, title: words, state };
  const event = tab.log.append('a', draft);
  // Whatever the clocks say, one's own last action is what counts.
  const marks = tab.log.snapshot('a').playbooks.get('p')?.marks.get(words);
  expect(marks?.get(hash)).toBe(event);
  return [event];
}

/** Lets it happen; returns the events it made. */
function happen(tab: Tab, what: Happening['what'], n: number): (IncidentEvent | undefined)[] {
  const { log, memory, storage } = tab;
  tab.clock += 1 + (n % 3);
  switch (what) {
    case 'tick':
      return tick(tab, n);
    case 'value':
      return [log.append('a', { type: 'value', name: 'ip', value: `${n % 3 || ''}` })];
    case 'undo': {
      const { events } = log.snapshot('a');
      const event = events[n % (events.length || 1)];
      return [event && log.undo(event.id)];
    }
    case 'close':
      return log.closeRecord('a');
    case 'reset':
      return [log.reset('a', 'p')];
    case 'told of one change':
      tab.tellOne(n, 1);
      return [];
    case 'told of one change, and again':
      tab.tellOne(n, 2);
      return [];
    case 'told of all changes':
      storage.deliver();
      return [];
    case 'wake up':
      log.rescan();
      return [];
    case 'clock set back':
      tab.clock -= n * 100_000;
      return [];
    case 'clock set forward':
      tab.clock += n * 100_000;
      return [];
    case 'reload':
      // What is not saved would be lost, which is why the page asks before it goes.
      if (log.status().unsaved === 0) tab.reload();
      return [];
    case 'storage full':
      memory.capacity = [...memory.entries].flat().join('').length + n * 20;
      return [];
    case 'storage freed':
      memory.capacity = Number.POSITIVE_INFINITY;
      return [];
    case 'a broken entry':
      memory.entries.set(`handrail:1:event:broken:${n}`, '{');
      storage.pending.push(`handrail:1:event:broken:${n}`);
      return [];
    case 'retry':
      log.retry();
      return [];
  }
}

/** What a log that never missed anything would show. */
function expected(events: IncidentEvent[]) {
  const incidents = new Set(events.map((event) => event.incident));
  const open = [...incidents]
    .map((id) => foldRecord(events.filter((event) => event.incident === id)))
    .filter((record) => !record.closed);
  return foldRecord(open.flatMap((record) => record.events));
}

it.each([2, 4])('%i tabs end up with the same log, and it holds all that was done', (count) => {
  const happening = fc.record({
    tab: fc.nat(count - 1),
    what: fc.constantFrom(...happenings),
    n: fc.nat(40),
  });
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (story) => {
      const memory = memoryStorage();
      const tabs = Array.from({ length: count }, () => new Tab(memory));
      const done = new Map<string, IncidentEvent>();
      for (const { tab: which, what, n } of story) {
        const tab = tabs[which] as Tab;
        const made = happen(tab, what, n);
        // The opening of a record is written silently: it is found in what the tab shows.
        for (const event of [...made, ...tab.log.snapshot('a').events]) {
          if (event !== undefined) done.set(event.id, event);
        }
      }
      memory.capacity = Number.POSITIVE_INFINITY;
      for (const { log } of tabs) log.retry();
      // Half of them are told late, the others sleep through it all and look when they wake.
      tabs.forEach(({ log, storage }, index) => {
        if (index % 2 === 0) storage.deliver();
        else log.rescan();
      });
      const all = [...done.values()];
      const reloaded = createLogStore({ storage: memory.open(), now: () => 0 });
      for (const log of [...tabs.map((tab) => tab.log), reloaded]) {
        expect(log.snapshot('a')).toEqual(expected(all));
        expect(log.status()).toMatchObject({ saving: 'saved', unsaved: 0, cleared: false });
        const { events } = JSON.parse(log.exportRecord().json) as { events: IncidentEvent[] };
        expect(events.map((event) => event.id)).toEqual(all.map((event) => event.id).sort());
      }
    }),
    { numRuns: 300 },
  );
});
