import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../event.ts';
import { arbitraryRecords, eventAt, idOf } from '../log.arbitrary.ts';
import { foldIncident } from './fold.ts';

const edit = (value: string, ...replaces: number[]): EventBody => ({
  type: 'field',
  name: 'root-cause',
  value,
  replaces: replaces.map(idOf),
});
const cause = (...bodies: EventBody[]) =>
  foldIncident(bodies.map((body, index) => eventAt(index + 1, body))).fields.get('root-cause');
const values = (...bodies: EventBody[]) => cause(...bodies)?.current.map(({ value }) => value);

describe('a field', () => {
  it('has the value of the edit that replaced the others', () => {
    expect(values(edit('disk'), edit('full disk', 1))).toEqual(['full disk']);
    expect(cause(edit('disk'), edit('', 1))?.value).toBe('');
    expect(cause()).toBeUndefined();
  });

  it('shows edits made at the same time side by side, until one replaces both', () => {
    const both = [edit('disk'), edit('full disk', 1), edit('slow disk', 1)];
    expect(values(...both)).toEqual(['full disk', 'slow disk']);
    expect(values(...both, edit('slow, full disk', 2, 3))).toEqual(['slow, full disk']);
  });

  it('gets back what an undone edit had replaced', () => {
    const undo: EventBody = { type: 'undone', target: idOf(2) };
    expect(values(edit('disk'), edit('full disk', 1), undo)).toEqual(['disk']);
  });

  it('is not emptied by edits that replace one another, or those of another field', () => {
    expect(values(edit('a', 2), edit('b', 1))).toEqual(['b']);
    expect(values(edit('a', 1))).toEqual(['a']);
    expect(
      values(edit('a'), { type: 'field', name: 'title', value: 'x', replaces: [idOf(1)] }),
    ).toEqual(['a']);
  });

  it('always has a value once it was edited and that stands', () => {
    fc.assert(
      fc.property(arbitraryRecords(), (events) => {
        const view = foldIncident(events);
        const gone = new Set(view.takenBack.map(({ event }) => event.id));
        const names = events.flatMap((event) =>
          event.type === 'field' && !gone.has(event.id) ? [event.name] : [],
        );
        expect([...view.fields.keys()].sort()).toEqual([...new Set(names)].sort());
        for (const { current, value } of view.fields.values()) {
          expect(current.at(-1)?.value).toBe(value);
        }
      }),
    );
  });
});
