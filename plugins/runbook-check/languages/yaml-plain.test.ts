import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { isPlainYaml } from './yaml-plain.ts';

const mistakesIn = (text: string) => {
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  return 'empty' in documents ? [] : documents.flatMap(({ errors }) => errors);
};

const indent = fc.constantFrom('', '', '  ', '  ', '    ', '      ', ' ');
const dash = fc.constantFrom('', '', '', '- ', '-   ', '- - ', '-');
const key = fc.constantFrom('a: ', 'b-c:', 'name:', 'd.e: ', 'f:  ', '', '"g": ', '? h', '<<: ');
const value = fc.constantFrom(
  ...['', '', '1', 'x', 'two words', 'a:b', 'a: b', 'x:', "it's", "'q'", '"q"', '"q" r', '"q\\z"'],
  ...[
    '{ a: 1, b: "x, y" }',
    '{ a: 1',
    '[1, b c]',
    '[a, ]',
    '[a: b]',
    '[a] b',
    '{ a: [b, c] }',
    '{ a: [b: c] }',
    'x # said',
    './a#b',
    '..',
    '.. /',
    '.a',
    'x#:y',
    '# no',
  ],
  ...['|', '> x', '*a', '&a x', '!t x', '@x', '%x', '-', '- x', 'a - b', '(x', 'a\tb', '{{ x }}'],
);
const text = fc
  .array(fc.tuple(indent, dash, key, value), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'));

it('takes nothing for plain in which a parser finds a mistake', { timeout: 60_000 }, () => {
  let known = 0;
  fc.assert(
    fc.property(text, (yaml) => {
      if (!isPlainYaml(yaml)) return;
      known += 1;
      expect(mistakesIn(yaml), yaml).toEqual([]);
    }),
    { numRuns: 30_000, seed: 1 },
  );
  expect(known).toBeGreaterThan(1000);
});

it.each([
  ['a map in a map', 'services:\n  web:\n    image: nginx\n    ports:\n      - "80:80"\n'],
  ['a list below its key', 'on: push\nsteps:\n- uses: checkout\n  with: x\n- run: make\njobs: 1'],
  ['short forms', 'levels:\n  # worst first\n  - { id: P1, label: Critical }\n  - [a, b]'],
])('knows %s', (_, yaml) => {
  expect(isPlainYaml(yaml)).toBe(true);
});

it('takes no time for a line without an end', () => {
  expect(isPlainYaml(`a: b${' '.repeat(200_000)}#`)).toBe(false);
}, 2000);

it.each([
  ['an indent like none above', 'services:\n  web:\n    image: nginx\n   ports: 1'],
  ['a value and more below it', 'a: 1\n  b: 2'],
  ['a list below a key that has a value', 'a: 1\n- b'],
])('does not know %s', (_, yaml) => {
  expect(isPlainYaml(yaml)).toBe(false);
});
