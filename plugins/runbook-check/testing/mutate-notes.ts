import type { Page } from '../page.ts';
import { changesIn } from '../rules/change/noted.ts';
import type { Mutant } from './mutations.ts';

const notes = [
  ['an expectation left out', / expect="[^"]*"/, 'change/no-expect'],
  ['an undo left out', / undo="[^"]*"/, 'change/no-undo'],
  ['a danger left out', / danger="[^"]*"/, 'change/no-danger'],
] as const;

/** Takes away what a fence says of a command that changes something. */
export function* noteMutants(page: Page): Generator<Mutant> {
  for (const [index, { block, model }] of changesIn(page).entries()) {
    // Where its step says the same in another way, nothing is missing.
    const others = page.blocks.filter((one) => one !== block && one.item === block.item);
    if (others.length > 0 || model.commands.length > 1) continue;
    const start = block.node.position?.start.offset ?? 0;
    const line = page.lines.at(start).line;
    const info = page.text.slice(start, page.lines.span(line).end);
    for (const [kind, pattern, rule] of notes) {
      // Every third of what all have: each means reading the whole page.
      if (
        rule === 'change/no-danger' ? !/cannot be undone/.test(model.undo ?? '') : index % 3 > 0
      ) {
        continue;
      }
      if (!pattern.test(info)) continue;
      const text =
        page.text.slice(0, start) +
        info.replace(pattern, '') +
        page.text.slice(start + info.length);
      yield { kind, rule, text, line };
    }
  }
}
