import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.ts';

/* What stands in a folder and is no page: reading it would never end, or take all memory. */
let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'runbook-files-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const go = (line: string, stdin = new Uint8Array()) =>
  run(line.split(' '), { cwd, color: false, readStdin: async () => stdin });

describe.skipIf(process.platform === 'win32')('a pipe, which waits for a writer for ever', () => {
  const pipe = (name: string) => execFileSync('sh', ['-c', 'mkfifo "$0"', join(cwd, name)]);

  it('is no page, no target of a link and no declaration', async () => {
    write('a.md', '# A\n\n[b](./b.md#b)\n');
    for (const name of ['b.md', 'service.yml']) pipe(name);
    const { code, out } = await go('.');
    expect(out).toBe('0 errors, 0 warnings in 1 file, 0 blocks, 0 commands, 1 link.');
    expect(code).toBe(0);
  });

  it('is no configuration that a folder brings along, and no baseline', async () => {
    write('a.md', '# A\n');
    pipe('runbook-check.config.json');
    expect(await go('.')).toMatchObject({
      code: 2,
      err: 'runbook-check: runbook-check.config.json cannot be read.',
    });
    rmSync(join(cwd, 'runbook-check.config.json'));
    pipe('known.json');
    write('runbook-check.config.json', '{"baseline": "known.json"}');
    expect(await go('.')).toMatchObject({
      code: 2,
      err: 'runbook-check: known.json cannot be read.',
    });
  });

  it('is no memory of earlier runs', async () => {
    write('a.md', '# A\n');
    mkdirSync(join(cwd, 'cache'));
    for (const name of ['cache/pages.ndjson', 'cache/services.json']) pipe(name);
    expect((await go('. --cache-dir cache')).code).toBe(0);
  });
});

it.skipIf(process.platform !== 'linux')('says of a name that no program here can say', async () => {
  writeFileSync(
    Buffer.concat([Buffer.from(`${cwd}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]),
    '',
  );
  const { code, out } = await go('.');
  expect(code).toBe(1);
  expect(out).toContain('The name of the file is not UTF-8, so that it cannot be opened.');
});

describe('a file of a gigabyte', () => {
  it.each(['c.md', 'service.yml'])('is not read because a page needs it: %s', async (name) => {
    write('a.md', '# A\n\n[c](./c.md#c)\n');
    write(name, '');
    truncateSync(join(cwd, name), 1024 ** 3);
    const start = performance.now();
    await go('a.md');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('says of one that is a little too large that it is', async () => {
    write('a.md', '');
    truncateSync(join(cwd, 'a.md'), 10 * 1024 ** 2 + 1);
    expect((await go('.')).out).toContain('The file has 11 MB; at most 10 MB are read.');
  });

  it('says of standard input that it is too large, without the size it stopped at', async () => {
    const { out } = await go('--stdin', new Uint8Array(10 * 1024 ** 2 + 1));
    expect(out).toContain('Standard input has more than 10 MB, and no more is read.');
  });
});
