import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { IncidentEvent } from '../event.ts';
import { foldIncident } from '../incident/fold.ts';
import { eventAt } from '../log.arbitrary.ts';
import { redoStep, undoStep } from './history.ts';

const valuesOf = (events: IncidentEvent[]) =>
  [...foldIncident(events).fields.values()].map(({ name, value }) => `${name}=${value}`).sort();

/** A log that is written to as the report page does it. */
function createLog() {
  const events = [eventAt(1, { type: 'opened', scope: 'a' })];
  const add = (body: Parameters<typeof eventAt>[1]) =>
    events.push(eventAt(events.length + 1, body));
  const view = () => foldIncident(events);
  return {
    values: () => valuesOf(events),
    edit(name: string, value: string) {
      const replaces =
        view()
          .fields.get(name)
          ?.current.map(({ id }) => id) ?? [];
      add({ type: 'field', name, value, replaces });
    },
    undo() {
      const step = undoStep(view());
      for (const target of step?.events ?? []) add({ type: 'undone', target });
      return step?.name;
    },
    redo() {
      const step = redoStep(view());
      for (const target of step?.events ?? []) add({ type: 'undone', target });
      return step?.name;
    },
  };
}

it('takes edits back and brings them back, the last first', () => {
  const log = createLog();
  log.edit('title', 'a');
  log.edit('lessons', 'x');
  log.edit('title', 'b');
  expect([log.undo(), log.undo()]).toEqual(['title', 'lessons']);
  expect(log.values()).toEqual(['title=a']);
  expect([log.redo(), log.redo(), log.redo()]).toEqual(['lessons', 'title', undefined]);
  expect(log.values()).toEqual(['lessons=x', 'title=b']);
});

it('brings nothing back over what was written since', () => {
  const log = createLog();
  log.edit('title', 'a');
  log.undo();
  log.edit('title', 'b');
  expect(log.redo()).toBeUndefined();
  expect(log.values()).toEqual(['title=b']);
});

it('walks back and forth over any way of writing', () => {
  const edit = fc.record({ name: fc.constantFrom('a', 'b'), value: fc.constantFrom('1', '2', '') });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), fc.nat(8), (edits, back) => {
      const log = createLog();
      const seen = [log.values()];
      for (const { name, value } of edits) {
        log.edit(name, value);
        seen.push(log.values());
      }
      const steps = Math.min(back, edits.length);
      for (let n = 1; n <= steps; n += 1) {
        log.undo();
        expect(log.values()).toEqual(seen[edits.length - n]);
      }
      for (let n = steps - 1; n >= 0; n -= 1) {
        log.redo();
        expect(log.values()).toEqual(seen[edits.length - n]);
      }
      expect(log.redo()).toBeUndefined();
    }),
  );
});
