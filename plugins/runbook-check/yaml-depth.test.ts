import { expect, it } from 'vitest';
import { checkTexts } from './testing/folder.ts';
import { nestsTooDeep } from './yaml-depth.ts';

const hostile = ['a: ['.repeat(9000), '['.repeat(9000), '{'.repeat(9000), `${'- '.repeat(9000)}a`];
const fine = ['a: [{b: [c]}]', `${'- a: [b]\n'.repeat(9000)}`, '[]'.repeat(9000)];

it('tells what would end the stack of the parser', () => {
  expect(hostile.map(nestsTooDeep)).toEqual(hostile.map(() => true));
  expect(fine.map(nestsTooDeep)).toEqual(fine.map(() => false));
});

it.each(hostile.map((text) => [text.slice(0, 6), text]))('keeps %s… from it', async (_, text) => {
  const service =
    'name: Shop\ndescription: A shop.\nseverities:\n  - { id: P1, label: L, description: D, response: R }\n';
  const files = {
    'service.yml': `${service}inventory: { compose: c.yml }\n`,
    'c.yml': text,
    'other.md': 'Text.\n',
    'page.md': `---\n${text}\n---\n\nText.\n`,
    'sub/service.yml': `severities:\n${text}`,
    'sub/page.md': 'Text.\n',
  };
  const { diagnostics } = await checkTexts(files, ['other.md', 'page.md', 'sub/page.md']);
  const found = diagnostics.map(({ file, rule }) => `${file} ${rule}`);
  expect(found).toContain('c.yml inventory/unreadable-source');
  expect(found.some((one) => /^page\.md structure\/(?:front-matter|unreadable)$/.test(one))).toBe(
    true,
  );
  expect(found).toContain('sub/service.yml structure/front-matter');
});
