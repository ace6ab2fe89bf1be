import type { IncidentEvent } from 'runbook-model';
import { expect, it } from 'vitest';
import { type ChangeListener, createChanges } from './changes.ts';

function setUp() {
  const log = new Set<ChangeListener>();
  const waiting: (() => void)[] = [];
  const told: string[] = [];
  const changes = createChanges(
    (listener) => {
      log.add(listener);
      return () => log.delete(listener);
    },
    (run) => waiting.push(run),
  );
  const one = { playbook: 'a/one', words: 'restart' };
  const ends = [
    changes.subscribe(() => told.push('page')),
    changes.subscribeTo(one)(() => told.push('box')),
    changes.subscribeTo({ ...one, words: 'look' })(() => told.push('other box')),
  ];
  const tell = (event?: object) => {
    for (const listener of log) listener(event as IncidentEvent | undefined);
  };
  const paint = () => {
    for (const run of waiting.splice(0)) run();
  };
  const heard = () => told.splice(0);
  return { tell, paint, heard, log, ends, step: { ...one, type: 'step' } };
}

it('tells the box that was pressed at once, and everyone once that is painted', () => {
  const { tell, paint, heard, step } = setUp();
  tell(step);
  tell(step);
  expect(heard()).toEqual(['box', 'box']);
  paint();
  expect(heard()).toEqual(['page', 'box', 'other box']);
  paint();
  expect(heard()).toEqual([]);
  tell(step);
  paint();
  expect(heard()).toEqual(['box', 'page', 'box', 'other box']);
});

it('tells everyone of all else at once', () => {
  const { tell, heard } = setUp();
  tell();
  tell({ type: 'value' });
  const all = ['page', 'box', 'other box'];
  expect(heard()).toEqual([...all, ...all]);
});

it('tells nobody who left, and leaves the log with the last', () => {
  const { tell, paint, heard, log, ends, step } = setUp();
  tell(step);
  for (const end of ends) end();
  paint();
  expect(heard()).toEqual(['box']);
  expect(log.size).toBe(0);
});
