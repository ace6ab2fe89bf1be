import fc from 'fast-check';
import { isHandled, markOf, type PlaybookState, type StepData } from 'runbook-model';
import { describe, expect, it } from 'vitest';
import { parsePageFile } from './file.ts';

/** A step as an author writes it. */
interface Written {
  title: string;
  command: string;
}

const word = fc.stringMatching(/^[A-Za-z]{3,9}$/);
const written: fc.Arbitrary<Written> = fc.record({
  title: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  command: word.map((name) => `systemctl status ${name}`),
});
// Words that differ in their slug: two steps of the same words are the business of "twins" below.
const pages = fc.uniqueArray(written, {
  minLength: 1,
  maxLength: 8,
  selector: ({ title }) => title.toLowerCase(),
});

function stepsOf(page: readonly Written[], intro = ''): StepData[] {
  const items = page.map(
    ({ title, command }) => `1. ${title}\n\n   \`\`\`bash\n   ${command}\n   \`\`\`\n`,
  );
  const { playbook } = parsePageFile(
    `${intro}\n\n:::steps\n\n${items.join('\n')}\n:::\n`,
    'p.md',
    [],
  );
  return playbook.lists.flatMap(({ steps }) => steps);
}

/** The state of a page on which these steps are ticked. */
function ticked(steps: readonly StepData[]): PlaybookState {
  const marks = steps.map((step, index) => {
    const { words, hash, title } = step;
    const twin = step.id === words ? {} : { twin: true as const };
    const id = `01J0000000000000000000000${index}`;
    const at = '2026-01-01T00:00:00.000Z';
    const event = { v: 1, id, incident: id, at, type: 'step', playbook: 'p' } as const;
    return [words, new Map([[hash, { ...event, words, hash, title, ...twin, state: 'done' }]])];
  });
  return { marks: new Map(marks as never) } as PlaybookState;
}

const isDone = (state: PlaybookState, step: StepData) => isHandled(markOf(state, step));

describe('the identity of steps', () => {
  it('survives insertion, deletion, reordering and edits elsewhere', () => {
    fc.assert(
      fc.property(
        pages,
        pages,
        fc.infiniteStream(fc.nat()),
        fc.lorem(),
        (page, others, random, intro) => {
          const before = stepsOf(page);
          const state = ticked(before);
          const titles = new Set(page.map(({ title }) => title.toLowerCase()));
          const added = others.filter(({ title }) => !titles.has(title.toLowerCase()));
          const kept = page.filter(() => (random.next().value ?? 0) % 4 !== 0);
          const edited = [...kept, ...added]
            .map((step) => ({ step, order: random.next().value ?? 0 }))
            .sort((a, b) => a.order - b.order)
            .map(({ step }) => step);

          for (const [index, step] of stepsOf(edited, intro).entries()) {
            const source = edited[index] as Written;
            expect(step.number).toBe(index + 1);
            expect(isDone(state, step)).toBe(kept.includes(source));
          }
        },
      ),
    );
  });

  it('gives up a tick when the step says something else', () => {
    fc.assert(
      fc.property(pages, word, (page, other) => {
        const [first, ...rest] = page as [Written, ...Written[]];
        const state = ticked(stepsOf(page));
        const changed = { ...first, command: `systemctl restart ${other}` };
        const [step, ...others] = stepsOf([changed, ...rest]);
        expect(markOf(state, step as StepData)).toMatchObject({ changed: true });
        expect(others.every((each) => isDone(state, each))).toBe(true);
      }),
    );
  });

  it('keeps twins apart by what they do', () => {
    fc.assert(
      fc.property(written, word, (one, other) => {
        const twin = { ...one, command: `systemctl stop ${other}` };
        const [first, second] = stepsOf([one, twin]) as [StepData, StepData];
        const state = ticked([first]);
        expect(first.id).not.toBe(second.id);
        expect(isDone(state, first)).toBe(true);
        expect(isDone(state, second)).toBe(false);
        const [alone] = stepsOf([twin]) as [StepData];
        expect(isDone(state, alone)).toBe(false);
      }),
    );
  });

  it('keeps what an author wrote down, and gives every step an id of its own', () => {
    const title = fc.constantFrom('one', 'two', 'one-two', 'two-2', 'step');
    const step = fc.record({ title, command: word, id: fc.option(title) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const given = new Set<string>();
        const page = steps.map(({ title, command, id }) => {
          const first = id !== null && !given.has(id);
          if (first) given.add(id);
          return { title: first ? `${title} {#${id}}` : title, command };
        });
        const found = stepsOf(page);
        const ids = found.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        // One mark for each step: no two of them are found by the same words and content.
        expect(new Set(found.map(({ words, hash }) => `${words} ${hash}`)).size).toBe(ids.length);
        for (const [index, { title }] of page.entries()) {
          const written = /\{#(.*)\}/.exec(title)?.[1];
          if (written) expect(found[index]).toMatchObject({ id: written, words: written });
        }
      }),
    );
  });
});
