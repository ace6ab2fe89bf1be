import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { checkTexts } from '../testing/folder.ts';
import { sarif } from './sarif.ts';

// The schema of OASIS, from a package that carries it.
const file = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const accepts = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));

it.each([
  [
    'findings',
    '# A\n\n[gone](./gone file.md) [gone](<./gone 50% & "file".md>)\n\n```bash\necho "\n```\n',
  ],
  ['none', 'Text.\n'],
])('is valid with %s', async (_, text) => {
  const result = await checkTexts({ 'a b%20ä.md': text }, ['a b%20ä.md']);
  const log = JSON.parse(sarif(result, { color: false, rules }));
  expect(accepts(log), JSON.stringify(accepts.errors, null, 1)).toBe(true);
});

it.each(['a b%20ä.md', 'in/a#b.md', 'c?d.md', 'e:f.md'])(
  'names files, relative to where the check was started, so that they can be found again: %s',
  async (name) => {
    const result = await checkTexts({ [name]: '[gone](./gone.md)\n' }, [name]);
    const [run] = JSON.parse(sarif(result, { color: false, rules })).runs;
    const { uri } = run.results[0].locations[0].physicalLocation.artifactLocation;
    const { pathname, hash, search } = new URL(uri, 'file:///here/');
    expect([decodeURIComponent(pathname), hash, search]).toEqual([`/here/${name}`, '', '']);
  },
);
