import fc from 'fast-check';
import type { IncidentEvent } from 'runbook-model';
import { foldIncident, milestones, numbersOf } from 'runbook-model/incident';
import { expect, it } from 'vitest';
import { createLogStore } from './log-store.ts';
import { memoryStorage } from './memory-storage.ts';

const happenings = [
  'tick',
  'note',
  'edit',
  'milestone',
  'declare',
  'declare',
  'practice',
  'activate',
  'close',
  'undo',
  'told',
] as const;

it('tabs that declare, note, edit and close at random agree in the end, and nothing is lost', () => {
  const happening = fc.record({
    tab: fc.nat(2),
    what: fc.constantFrom(...happenings),
    n: fc.nat(40),
  });
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (story) => {
      const memory = memoryStorage();
      const done = new Map<string, IncidentEvent>();
      let time = Date.UTC(2026, 2, 1);
      const tabs = [0, 1, 2].map(() => {
        const storage = memory.open();
        return { storage, log: createLogStore({ storage, now: () => time }) };
      });
      for (const { tab, what, n } of story) {
        time += n;
        const { log, storage } = tabs[tab] as (typeof tabs)[number];
        const scope = n % 2 ? 'a' : 'b';
        const records = log.records();
        const { id = '', state } = records[n % (records.length || 1)] ?? {};
        const act = (): IncidentEvent | undefined => {
          switch (what) {
            case 'tick':
              return log.append(scope, { type: 'copied', playbook: scope, text: `${n}` });
            case 'note':
              return log.appendTo(id, { type: 'note', text: `${n}` });
            case 'edit':
              return log.appendTo(id, { type: 'field', name: 'title', value: 'x', replaces: [] });
            case 'milestone':
              return log.appendTo(id, {
                type: 'milestone',
                milestone: milestones[n % milestones.length] ?? 'resolved',
              });
            case 'declare':
              return log.declare(scope, { severity: 'P1', title: `${n}` });
            case 'practice':
              return log.startPractice(scope);
            case 'activate':
              log.activate(n % 3 ? id : undefined);
              return undefined;
            case 'close':
              return log.close(id);
            case 'undo':
              return log.undo(state?.events[n % state.events.length]?.id ?? '');
            case 'told':
              storage.deliver();
              return undefined;
          }
        };
        const event = act();
        if (event) done.set(event.id, event);
      }
      for (const { storage } of tabs) storage.deliver();

      const reloaded = createLogStore({ storage: memory.open(), now: () => time });
      const views = reloaded.records().map(({ state }) => foldIncident(state.events));
      const events = views.flatMap((view) => view.events);
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      for (const event of done.values()) expect(events).toContainEqual(event);
      expect(views.map(({ id }) => id)).toEqual(reloaded.records().map(({ id }) => id));
      const numbers = [...numbersOf(views).values()];
      expect(new Set(numbers).size).toBe(numbers.length);
      for (const { log } of tabs) {
        expect(log.records()).toEqual(reloaded.records());
        for (const scope of ['a', 'b']) {
          expect(log.snapshot(scope)).toEqual(reloaded.snapshot(scope));
        }
      }
    }),
    { numRuns: 300 },
  );
});
