import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { expect, it } from 'vitest';
import { Slugs } from './slugs.ts';

it('makes the very slugs of github-slugger, in the same order', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'a',
      'A',
      'a-1',
      'B c',
      '',
      '`x`',
      'é',
      'ß',
      '1.',
      '__',
      '--',
      ' ',
      '👩‍🚒',
      'İ',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.string({ maxLength: 8 }),
  );
  const text = fc.array(word, { maxLength: 2 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      const [ours, theirs] = [new Slugs(), new GithubSlugger()];
      for (const each of texts) expect(ours.of(each)).toBe(theirs.slug(each));
    }),
    { numRuns: 3000, seed: 1 },
  );
});
