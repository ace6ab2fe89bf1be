import type { EventDraft } from 'runbook-model';
import { foldIncident, numbersOf } from 'runbook-model/incident';
import { describe, expect, it } from 'vitest';
import { createLogStore, type LogStore } from './log-store.ts';
import { type MemoryStorage, memoryStorage } from './memory-storage.ts';

const noon = Date.UTC(2026, 2, 1, 12);
const step = (words: string): EventDraft => ({
  type: 'step',
  playbook: 'a/one',
  words,
  hash: 'h1',
  title: words,
  state: 'done',
});
const down = { severity: 'P1', title: 'Down' };

function openTab(memory: MemoryStorage = memoryStorage()) {
  const storage = memory.open();
  return { memory, storage, log: createLogStore({ storage, now: () => noon }) };
}
const ticked = (log: LogStore, scope = 'a') =>
  [...(log.snapshot(scope).playbooks.get('a/one')?.marks.keys() ?? [])].sort();
const views = (log: LogStore) => log.records().map(({ state }) => foldIncident(state.events));

describe('declaring', () => {
  it('names the draft, with all that was ticked before, and works on it', () => {
    const { log } = openTab();
    log.append('a', step('look'));
    const declared = log.declare('a', { ...down, commander: 'Ada', source: 'link' });
    expect(declared).toMatchObject({ type: 'declared', number: 'INC-20260301-001' });
    expect(log.active()).toMatchObject({ id: declared.incident, state: { declared: true } });
    log.append('a', step('call'));
    expect(ticked(log)).toEqual(['call', 'look']);
    const [view, ...others] = views(log);
    expect(others).toEqual([]);
    expect(view?.roles.get('incident-commander')?.person).toBe('Ada');
    expect(view?.declaration?.fromLink).toBe(true);
  });

  it('opens a record where there is no draft, and another beside an open incident', () => {
    const { log } = openTab();
    log.declare('a', down);
    log.append('a', step('look'));
    const second = log.declare('a', { ...down, title: 'Down too' });
    expect(second).toMatchObject({ number: 'INC-20260301-002' });
    expect(ticked(log)).toEqual([]);
    log.append('a', step('call'));
    expect(ticked(log)).toEqual(['call']);
  });

  it('joins the draft another tab opened at the same instant', () => {
    const [one, two] = [openTab(), openTab()];
    const own = one.log.append('a', step('look'));
    const stray = two.log.append('a', step('call'));
    one.log.receive(two.log.records().flatMap(({ state }) => state.events));
    expect(one.log.records()).toHaveLength(2);
    one.log.declare('a', down);
    const [view, ...others] = views(one.log);
    expect(others).toEqual([]);
    expect(one.log.records()[0]?.id).toBe(view?.id);
    expect([own, stray].map((event) => one.log.rootOf(event.incident))).toEqual([
      view?.id,
      view?.id,
    ]);
    expect(ticked(one.log)).toEqual(['call', 'look']);
  });

  it('never gives a number twice, also not one that was taken back', () => {
    const { log, memory } = openTab();
    log.undo(log.declare('a', down).id);
    const again = openTab(memory).log.declare('b', down);
    expect(again).toMatchObject({ number: 'INC-20260301-002' });
  });

  it('can be undone: the incident is a draft again, and its ticks are there', () => {
    const { log } = openTab();
    log.append('a', step('look'));
    log.undo(log.declare('a', down).id);
    expect(views(log)[0]?.status).toBe('draft');
    expect(ticked(log)).toEqual(['look']);
  });

  it('gives two incidents different names where both came to be called the same', () => {
    const [one, two] = [openTab(), openTab()];
    one.log.declare('a', down);
    two.log.declare('a', down);
    one.log.receive(two.log.records().flatMap(({ state }) => state.events));
    expect([...numbersOf(views(one.log)).values()].sort()).toEqual([
      'INC-20260301-001',
      'INC-20260301-002',
    ]);
  });
});

describe('the record that is worked on', () => {
  it('is the same in every tab, and after a reload', () => {
    const { log, memory } = openTab();
    const other = openTab(memory);
    const first = log.declare('a', down).incident;
    const second = log.declare('a', down).incident;
    other.log.snapshot('a');
    expect(other.log.active()?.id).toBe(second);
    log.activate(first);
    log.append('a', step('look'));
    other.storage.deliver();
    expect(other.log.active()?.id).toBe(first);
    expect(ticked(other.log)).toEqual(['look']);
    expect(ticked(openTab(memory).log)).toEqual(['look']);
  });

  it('is remembered for each scope', () => {
    const { log } = openTab();
    log.declare('a', down);
    const second = log.declare('a', down).incident;
    log.declare('b', down);
    expect(log.append('a', step('look')).incident).toBe(second);
  });

  it('is remembered by this tab where nothing can be stored', () => {
    const { log, memory } = openTab();
    memory.blocked = true;
    const first = log.declare('a', down).incident;
    log.declare('a', down);
    log.activate(first);
    expect(log.append('a', step('look')).incident).toBe(first);
  });

  it('is the draft once the incident is put away, and the incident once that is undone', () => {
    const { log } = openTab();
    const { incident } = log.declare('a', down);
    const closed = log.close(incident);
    expect(log.close(incident)).toBeUndefined();
    expect(log.active()).toBeUndefined();
    expect(log.append('a', step('look')).incident).not.toBe(incident);
    if (closed) log.undo(closed.id);
    expect(log.append('a', step('call')).incident).toBe(incident);
  });

  it('never ends by starting afresh once it is declared', () => {
    const { log } = openTab();
    log.declare('a', down);
    expect(log.closeRecord('a')).toEqual([]);
    expect(log.active()).toBeDefined();
  });

  it('takes what is written to it after its end, for the report', () => {
    const { log } = openTab();
    const { incident } = log.declare('a', down);
    log.close(incident);
    log.appendTo(incident, { type: 'note', text: 'afterwards' });
    expect(views(log)[0]?.timeline.at(-1)?.event).toMatchObject({ text: 'afterwards' });
    expect(log.appendTo('unknown', { type: 'note', text: 'x' })).toBeUndefined();
  });
});

describe('a rehearsal', () => {
  it('takes what is done on any page, and nothing real while it is not worked on', () => {
    const { log } = openTab();
    log.append('a', step('real'));
    const { incident } = log.startPractice('a', 'a/one');
    expect(ticked(log)).toEqual([]);
    log.append('a', step('look'));
    log.append('b', step('wrong page'));
    expect(ticked(log)).toEqual(['look', 'wrong page']);
    log.activate(undefined);
    expect(ticked(log)).toEqual(['real']);
    expect(log.append('b', step('call')).incident).not.toBe(incident);
    log.activate(incident);
    expect(ticked(log)).toEqual(['look', 'wrong page']);
  });

  it('is declared as such, and no draft of it is taken for a real one', () => {
    const { log } = openTab();
    log.append('a', step('real'));
    const { incident } = log.startPractice('a');
    expect(log.declare('b', down).incident).toBe(incident);
    expect(views(log).map(({ practice, status }) => [practice, status])).toEqual([
      [false, 'draft'],
      [true, 'open'],
    ]);
    log.close(incident);
    expect(ticked(log)).toEqual(['real']);
  });
});

it('every entry says who wrote it, once somebody gave a name', () => {
  let me: string | undefined;
  const log = createLogStore({ storage: memoryStorage().open(), now: () => noon, by: () => me });
  expect(log.append('a', step('look'))).not.toHaveProperty('by');
  me = 'Ada';
  expect(log.append('a', step('call')).by).toBe('Ada');
});
