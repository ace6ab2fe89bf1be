import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'runbook-init-'));
  mkdirSync(join(cwd, 'in'));
  write('in/a.md', '[gone](./gone.md)\n');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const usual = 'runbook-check.baseline.json';
const config = 'runbook-check.config.json';
const write = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
const go = (line: string, folder = 'in') =>
  run(line.split(' ').filter(Boolean), {
    cwd: join(cwd, folder),
    color: false,
    readStdin: async () => new Uint8Array(),
  });

describe('what it writes', () => {
  it('counts as the very next run does', async () => {
    await go('. --init');
    expect(await go('')).toMatchObject({ code: 0 });
  });

  it('keeps the levels that it was written with', async () => {
    await go('. --init --rule links/missing-file=off');
    expect(JSON.parse(read(`in/${usual}`)).findings).toEqual({});
    expect(await go('')).toMatchObject({ code: 0 });
  });

  it('goes where the configuration looks for it', async () => {
    write(`in/${config}`, '{"baseline": "known.json"}');
    expect((await go('. --init')).out).toBe('Wrote known.json: 1 finding is known from now on.');
    expect(await go('.')).toMatchObject({ code: 0 });
  });

  it('says how it is made to count where a configuration names none', async () => {
    write(`in/${config}`, '{}');
    const { out } = await go('. --init');
    expect(out).toContain(`Add "baseline": "${usual}" to ${config}.`);
    expect(read(`in/${config}`)).toBe('{}');
  });

  it('holds no name of this machine, even for a folder beside the current one', async () => {
    mkdirSync(join(cwd, 'beside'));
    await go('../in --init', 'beside');
    expect(read(`beside/${usual}`)).not.toContain(cwd);
    expect(Object.keys(JSON.parse(read(`beside/${usual}`)).findings)[0]).toMatch(
      /^\.\.\/in\/a\.md /,
    );
    expect(await go('', 'beside')).toMatchObject({ code: 0 });
  });
});

describe('what it leaves alone', () => {
  it.each([usual, config])('a file that a link leads to, there or not: %s', async (name) => {
    for (const target of ['there', 'not-there']) {
      rmSync(join(cwd, 'in', name), { force: true });
      symlinkSync(`../${target}`, join(cwd, 'in', name));
      if (target === 'there') write('there', '{}');
      const { code, err } = await go('a.md --init');
      if (name === config && target === 'there') continue;
      expect(code).toBe(2);
      expect(err).toBe(`runbook-check: ${name} is a link, and is not written through.`);
      expect(() => read('not-there')).toThrow('ENOENT');
    }
    expect(read('there')).toBe('{}');
  });

  it('a file that is no baseline', async () => {
    write('in/notes.json', '{"mine": 1}');
    expect(await go('. --init --baseline notes.json')).toMatchObject({
      code: 2,
      err: 'runbook-check: notes.json is there and is no baseline, so it is left alone.',
    });
    expect(read('in/notes.json')).toBe('{"mine": 1}');
  });

  it('what a configuration names outside the current folder', async () => {
    for (const path of ['../known.json', join(cwd, 'known.json'), 'out/known.json']) {
      symlinkSync('..', join(cwd, 'in/out'));
      write(`in/${config}`, JSON.stringify({ baseline: path }));
      const { code, err } = await go('. --init');
      expect(code).toBe(2);
      expect(err).toContain(`${path} stands outside the current folder: name it with --baseline.`);
      rmSync(join(cwd, 'in/out'));
    }
    expect((await go('. --init --baseline ../known.json')).code).toBe(0);
  });
});

it.each(['--changed-since HEAD', '--stdin'])('refuses to know a part only: %s', async (option) => {
  const { code, err } = await go(`. --init ${option}`);
  expect(code).toBe(2);
  const [name] = option.split(' ');
  expect(err).toBe(
    `runbook-check: --init and ${name} do not go together: it is to know all findings.`,
  );
});

it('refuses a name for what nobody reads', async () => {
  expect(await go('. --stdin-name a.md')).toMatchObject({
    code: 2,
    err: 'runbook-check: --stdin-name is about --stdin: give both.',
  });
});
