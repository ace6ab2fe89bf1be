import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../run.ts';
import { edited } from './edit.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'runbook-fix-'));
  write('key-rotation.md', '# Keys\n\n## Auth token rotation\n');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
const go = (line: string) =>
  run(line.split(' '), { cwd, color: false, readStdin: async () => new Uint8Array() });

const page = `\uFEFF# Down\r
\r
See key-rotation.md "Auth token rotation", then see "Last steps" below.  \r
\r
\`\`\`bash\r
cd /srv && docker-compose  ps | egrep -v 'docker-compose'\r
# docker-compose\r
\`\`\`\r
\r
\t## Last steps\r
## Last steps\r
`;

const mended = page
  .replace(
    'key-rotation.md "Auth token rotation"',
    '[Auth token rotation](./key-rotation.md#auth-token-rotation)',
  )
  .replace('"Last steps"', '"[Last steps](#last-steps)"')
  .replace('&& docker-compose', '&& docker compose')
  .replace('egrep', 'grep -E');

it('mends what is safe, once, and leaves every other byte alone', async () => {
  write('page.md', page);
  const first = await go('. --fix');
  expect(first.err).toBe('runbook-check: Mended page.md.');
  expect(read('page.md')).toBe(mended);
  const second = await go('. --fix');
  expect(second.err).toBe('');
  expect(read('page.md')).toBe(mended);
  expect(second.out).toBe(first.out);
});

it('shows a diff and changes nothing with --dry-run', async () => {
  write('page.md', page);
  const { code, out } = await go('. --fix --dry-run');
  expect(code).toBe(0);
  expect(out).toMatch(/^--- a\/page\.md\n\+\+\+ b\/page\.md\n@@ -1,/);
  expect(out).toContain(`+cd /srv && docker compose  ps | grep -E -v 'docker-compose'`);
  expect(read('page.md')).toBe(page);
});

it('keeps the mode of a file and a link to it', async () => {
  write('real.md', 'See key-rotation.md.\n');
  chmodSync(join(cwd, 'real.md'), 0o640);
  symlinkSync('real.md', join(cwd, 'link.md'));
  await go('link.md --fix');
  expect(read('real.md')).toBe('See [key-rotation.md](./key-rotation.md).\n');
  expect(statSync(join(cwd, 'real.md')).mode & 0o777).toBe(0o640);
});

it.each(['key-rotation.md#auth-token-rotation', 'key-rotation.md/x', '\\key-rotation.md'])(
  'leaves a name alone that is a part of another: %s',
  async (name) => {
    write('page.md', `See ${name} now.\n`);
    await go('page.md --fix');
    expect(read('page.md')).toBe(`See ${name} now.\n`);
  },
);

it('puts no link into another one of HTML', async () => {
  const text = 'A <a href="x">see **key-rotation.md**</a>, <code>see key-rotation.md</code>.\n';
  write('page.md', text);
  await go('page.md --fix');
  expect(read('page.md')).toBe(text);
});

it('writes through no link that waits where it writes', async () => {
  write('page.md', 'See key-rotation.md.\n');
  write('other.txt', 'mine');
  symlinkSync('other.txt', join(cwd, `page.md.${process.pid}.tmp`));
  const { err } = await go('page.md --fix');
  expect(err).toBe('runbook-check: page.md cannot be written (EEXIST).');
  expect([read('other.txt'), read('page.md')]).toEqual(['mine', 'See key-rotation.md.\n']);
});

it('mends nothing that is ignored, or known to a baseline', async () => {
  const text =
    '<!-- runbook-check-ignore links/plain-reference: a name -->\nSee key-rotation.md.\n';
  write('page.md', text);
  await go('. --fix');
  expect(read('page.md')).toBe(text);
  write('page.md', 'See key-rotation.md.\n');
  await go('. --init');
  await go('. --fix');
  expect(read('page.md')).toBe('See key-rotation.md.\n');
});

it('leaves out what would touch another fix', () => {
  const fixes = [
    { start: 4, end: 6, text: 'B' },
    { start: 0, end: 2, text: 'A' },
    { start: 5, end: 7, text: 'C' },
    { start: 0, end: 2, text: 'A' },
  ];
  expect(edited('0123456789', fixes)).toBe('A23B6789');
});
