import type { IncidentEvent } from 'runbook-model';
import { describe, expect, it } from 'vitest';
import { packRecord, readHandover } from './handover.ts';
import { previewOf } from './handover-preview.ts';
import { createLogStore, type LogStore } from './log-store.ts';
import { memoryStorage } from './memory-storage.ts';

const start = Date.UTC(2026, 2, 1, 14);
let clock = start;
const machine = () =>
  createLogStore({ storage: memoryStorage().open(), now: () => (clock += 60_000) });

function declared(store: LogStore): string {
  return store.declare('bakery', { severity: 'S1', title: 'No bread' }).incident;
}

const eventsOf = (store: LogStore, id: string): readonly IncidentEvent[] =>
  store.records().find((record) => record.id === id)?.state.events ?? [];

async function look(from: readonly IncidentEvent[], at: LogStore) {
  const read = await readHandover(await packRecord(from));
  if ('problem' in read) throw new Error(read.problem);
  return previewOf(read.events, at.records(), clock);
}

describe('what would come in', () => {
  it('is a whole record, and nothing is changed by looking', async () => {
    const [here, there] = [machine(), machine()];
    const id = declared(there);
    there.appendTo(id, { type: 'note', text: 'The oven is cold' });
    const preview = await look(eventsOf(there, id), here);
    expect(preview.records).toMatchObject([
      { number: 'INC-20260301-001', fresh: 3, known: false, view: { id, title: 'No bread' } },
    ]);
    expect(preview).toMatchObject({ known: 0, refused: [] });
    expect(here.records()).toEqual([]);
    here.receive(preview.events);
    expect(eventsOf(here, id)).toEqual(eventsOf(there, id));
  });

  it('shows what both wrote, and the union of it', async () => {
    const [here, there] = [machine(), machine()];
    const id = declared(here);
    there.receive(eventsOf(here, id));
    const edit = (store: LogStore, value: string) =>
      store.appendTo(id, { type: 'field', name: 'root-cause', value, replaces: [] });
    edit(here, 'No gas');
    edit(there, 'No flour');
    const { records, known, events } = await look(eventsOf(there, id), here);
    expect(known).toBe(2);
    expect(events).toHaveLength(1);
    const values = records[0]?.view.fields.get('root-cause')?.current.map(({ value }) => value);
    expect(values).toEqual(['No gas', 'No flour']);
    expect(records[0]?.known).toBe(true);
  });

  it('counts another incident of the same number on, as it will be called here', async () => {
    const [here, there] = [machine(), machine()];
    declared(here);
    const other = declared(there);
    const { records } = await look(eventsOf(there, other), here);
    expect(records).toMatchObject([{ number: 'INC-20260301-002', fresh: 2 }]);
  });

  it('does not have what looks like a secret, and says so', async () => {
    const [here, there] = [machine(), machine()];
    const id = declared(there);
    there.appendTo(id, { type: 'note', text: 'DB_PASSWORD=hunter2' });
    const { events, refused } = await look(eventsOf(there, id), here);
    expect(events.map(({ type }) => type)).toEqual(['opened', 'declared']);
    expect(refused).toEqual([
      { reason: 'It looks as if a secret were in it, and those are never kept.', count: 1 },
    ]);
  });
});
