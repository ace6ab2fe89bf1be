import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepState } from './event.ts';
import { isHandled, markOf, orphans, type StepIdentity, stepDraft } from './identity.ts';
import { eventAt } from './log.arbitrary.ts';
import { foldRecord, type PlaybookState } from './record.ts';

type PageStep = StepIdentity & { title: string };

/** A page as its steps' words and contents; ids follow as for a real one. */
function page(...contents: (readonly [words: string, hash: string])[]): PageStep[] {
  const all = contents.map(([words]) => words);
  return contents.map(([words, hash], index) => {
    const alone = all.indexOf(words) === all.lastIndexOf(words);
    return { id: alone ? words : `${words}-${index}`, words, hash, title: words };
  });
}

/** What the log says after these steps were acted on, one after the other. */
function after(...acts: [PageStep | undefined, StepState][]): PlaybookState | undefined {
  const events = acts.map(([step, state], index) => {
    if (step === undefined) throw new Error('no such step');
    return eventAt(index + 1, stepDraft('a/one', step, state));
  });
  return foldRecord(events).playbooks.get('a/one');
}

const show = (state: PlaybookState | undefined, steps: PageStep[]) =>
  steps.map((step) => {
    const { mark, changed } = markOf(state, step);
    return `${mark?.state ?? 'none'}${changed ? ' (changed)' : ''}`;
  });
const lost = (state: PlaybookState | undefined, steps: PageStep[]) =>
  orphans(state, steps).map(({ words, hash, state: one }) => `${words} ${hash} ${one}`);

describe('the only step of its words', () => {
  const before = page(['look', 'h1'], ['call', 'h1']);

  it('takes the latest mark of its words', () => {
    const state = after([before[0], 'done'], [before[0], 'skipped']);
    expect(show(state, before)).toEqual(['skipped', 'none']);
  });

  it('shows a mark made on other content, but counts as to do', () => {
    const state = after([before[0], 'done']);
    const [now] = page(['look', 'h2']);
    expect(now && markOf(state, now)).toMatchObject({ changed: true, mark: { hash: 'h1' } });
    expect(now && isHandled(markOf(state, now))).toBe(false);
  });

  it('has nothing to say about an untick on other content', () => {
    const state = after([before[0], 'done'], [before[0], 'todo']);
    expect(show(state, page(['look', 'h2']))).toEqual(['todo']);
  });

  it('stays unticked when a deploy is taken back', () => {
    const [now] = page(['look', 'h2']);
    const state = after([before[0], 'done'], [now, 'done'], [now, 'todo']);
    expect(show(state, page(['look', 'h1']))).toEqual(['todo']);
  });
});

describe('twins', () => {
  const twins = page(['wait', 'h1'], ['wait', 'h2']);

  it('take the mark of their very content only', () => {
    const state = after([twins[1], 'done']);
    expect(show(state, twins)).toEqual(['none', 'done']);
    expect(show(state, page(['wait', 'h1'], ['wait', 'h3']))).toEqual(['none', 'none']);
    expect(lost(state, page(['wait', 'h1'], ['wait', 'h3']))).toEqual(['wait h2 done']);
  });

  it('keep their ticks when they become one, and when one becomes two', () => {
    const state = after([twins[0], 'done'], [twins[1], 'skipped']);
    expect(show(state, page(['wait', 'h1']))).toEqual(['done']);
    expect(lost(state, page(['wait', 'h1']))).toEqual(['wait h2 skipped']);
    const [alone] = page(['wait', 'h2']);
    expect(show(after([alone, 'done']), twins)).toEqual(['none', 'done']);
  });

  it('leave nothing to a step that may be either of them', () => {
    const state = after([twins[0], 'done'], [twins[1], 'skipped']);
    expect(show(state, page(['wait', 'h3']))).toEqual(['none']);
    expect(lost(state, page(['wait', 'h3']))).toEqual(['wait h1 done', 'wait h2 skipped']);
  });
});

describe('orphans', () => {
  it('are the marks whose step has left the page, oldest first', () => {
    const [look, call, wait] = page(['look', 'h1'], ['call', 'h1'], ['wait', 'h1']);
    const state = after([wait, 'done'], [look, 'done'], [call, 'done'], [call, 'todo']);
    expect(lost(state, page(['other', 'h9']))).toEqual(['wait h1 done', 'look h1 done']);
    expect(lost(state, page(['look', 'h2']))).toEqual(['wait h1 done']);
    expect(lost(undefined, page(['look', 'h2']))).toEqual([]);
  });

  it('leave out what a later mark of the same step replaced', () => {
    const state = after([page(['look', 'h1'])[0], 'done'], [page(['look', 'h2'])[0], 'skipped']);
    expect(lost(state, page(['look', 'h3']))).toEqual([]);
    expect(lost(state, [])).toEqual(['look h2 skipped']);
    const twins = page(['look', 'h3'], ['look', 'h4']);
    const alone = page(['look', 'h1'])[0];
    expect(lost(after([alone, 'done'], [twins[0], 'done']), page(['look', 'h3']))).toEqual([]);
  });
});

describe('whatever is edited', () => {
  const content = fc.tuple(
    fc.constantFrom('look', 'call', 'wait', 'stop', 'go'),
    fc.constantFrom('h1', 'h2', 'h3'),
  );
  // The same words with the same content twice are one and the same step to a log.
  const contents = fc.uniqueArray(content, { maxLength: 8, selector: (one) => one.join() });
  const states = fc.constantFrom<StepState[]>('todo', 'done', 'skipped', 'unhelpful');
  const acts = fc.array(fc.tuple(fc.nat(7), states), { maxLength: 12 });
  const perform = (steps: PageStep[], list: [number, StepState][]) =>
    list.flatMap(([index, state]): [PageStep, StepState][] => {
      const step = steps[index];
      return step ? [[step, state]] : [];
    });
  const same = (a: StepIdentity) => (b: StepIdentity) => a.words === b.words && a.hash === b.hash;

  it('every step that is still there has the mark it had', () => {
    // The second page keeps any of the first's steps in any order; all else of it is new.
    const edit = contents.chain((before) =>
      fc.tuple(
        fc.constant(before),
        fc
          .tuple(fc.shuffledSubarray(before), contents)
          .map(([kept, added]) => [...kept, ...added])
          .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
          .map((all) => [...new Map(all.map((one) => [one.join(), one])).values()]),
        acts,
      ),
    );
    fc.assert(
      fc.property(edit, ([before, now, list]) => {
        const was = page(...before);
        const is = page(...now);
        const state = after(...perform(was, list));
        for (const step of is) {
          const then = was.find(same(step));
          if (then !== undefined) expect(markOf(state, step)).toEqual(markOf(state, then));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('no step is handled that was not acted on with these words and this content', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(contents, acts), { maxLength: 5 }), contents, (past, now) => {
        const done = past.flatMap(([then, list]) => perform(page(...then), list));
        const state = after(...done);
        for (const step of page(...now)) {
          if (!isHandled(markOf(state, step))) continue;
          const last = done.findLast(([one]) => same(step)(one));
          expect(last?.[1]).toBe(markOf(state, step).mark?.state);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('every mark is shown with a step or as an orphan, unless a later one replaced it', () => {
    fc.assert(
      fc.property(contents, acts, contents, (then, list, now) => {
        const was = page(...then);
        const done = perform(was, list);
        const state = after(...done);
        const is = page(...now);
        const shown = [...is.map((step) => markOf(state, step).mark), ...orphans(state, is)];
        for (const step of was) {
          const last = done.findLast(([one]) => one === step)?.[1];
          if (last === undefined || last === 'todo') continue;
          expect(shown.filter((mark) => mark && same(step)(mark)).length).toBeGreaterThan(0);
        }
        expect(new Set(orphans(state, is)).size).toBe(orphans(state, is).length);
      }),
      { numRuns: 500 },
    );
  });
});
