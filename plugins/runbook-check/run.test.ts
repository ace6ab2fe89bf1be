import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'runbook-check-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (name: string, text: string | Uint8Array) => {
  mkdirSync(join(cwd, name, '..'), { recursive: true });
  writeFileSync(join(cwd, name), text);
};
const go = (line: string, stdin = '') =>
  run(line.split(' ').filter(Boolean), {
    cwd,
    color: false,
    readStdin: async () => new TextEncoder().encode(stdin),
  });
const found = async (line: string) => {
  const { out } = await go(`${line} --format json`);
  return (JSON.parse(out).diagnostics as { file: string; rule: string; line: number }[]).map(
    ({ file, rule, line: at }) => `${file}:${at} ${rule}`,
  );
};

const broken = '[gone](./gone.md)\n';

describe('exit codes', () => {
  it('ends with 0 where nothing is wrong', async () => {
    write('a.md', 'Text.\n');
    expect(await go('.')).toEqual({
      code: 0,
      out: '0 errors, 0 warnings in 1 file, 0 blocks, 0 commands, 0 links.',
      err: '',
    });
  });

  it('ends with 1 for an error, and with 0 for a warning', async () => {
    write('a.md', broken);
    expect((await go('.')).code).toBe(1);
    expect((await go('. --rule links/missing-file=warn')).code).toBe(0);
    expect((await go('. --rule links/missing-file=off')).out).toContain('0 errors, 0 warnings');
  });

  it.each([
    ['--formt json', 'Unknown option --formt. Did you mean --format?'],
    ['-x', 'Unknown option -x. See runbook-check --help.'],
    ['--format jsn', 'Did you mean json?'],
    ['--changed-since --x', "Option '--changed-since' argument is ambiguous"],
    ['--format', "Option '--format <value>' argument missing"],
    ['--rule links/missing-fil=off', 'Did you mean links/missing-file?'],
    ['--rule links/missing-file=loud', 'links/missing-file=error was expected.'],
    ['--explain shell/sintax', 'Did you mean shell/syntax?'],
    ['gone.md', 'There is no file or folder gone.md.'],
    ['--config none.json', 'none.json cannot be read.'],
    ['--baseline none.json', 'none.json cannot be read.'],
  ])('ends with 2 and one line for %s', async (line, message) => {
    const { code, out, err } = await go(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toMatch(/^runbook-check: [^\n]*$/);
  });
});

describe('configuration', () => {
  const config = (data: unknown) => write('runbook-check.config.json', JSON.stringify(data));

  it('sets levels, with the last word for overrides and then the command line', async () => {
    write('a.md', broken);
    write('old/b.md', broken);
    config({
      rules: { 'links/missing-file': 'warn' },
      overrides: [{ paths: ['old'], rules: { 'links/missing-file': 'off' } }],
    });
    expect(await found('.')).toEqual(['a.md:1 links/missing-file']);
    expect((await go('.')).code).toBe(0);
    expect((await go('. --rule links/missing-file=error')).out).toContain('2 errors');
  });

  it('names paths, and what is left out', async () => {
    write('docs/a.md', broken);
    write('docs/old/b.md', broken);
    write('other/c.md', broken);
    config({ paths: ['docs'], ignore: ['docs/old'] });
    expect(await found('')).toEqual(['docs/a.md:1 links/missing-file']);
  });

  it.each([
    ['{', 'is not JSON'],
    ['{"rulez": {}}', 'unknown key "rulez". Did you mean rules?'],
    ['{"rules": {"links/missing-file": "loud"}}', 'but off, warn or error was expected.'],
    ['{"rules": {"links/missing-fil": "off"}}', 'Did you mean links/missing-file?'],
    ['[]', 'an object was expected.'],
  ])('refuses %s', async (text, message) => {
    write('runbook-check.config.json', text);
    const { code, err } = await go('.');
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('baseline', () => {
  it('knows what is there today, wherever it moves, and reports what is new', async () => {
    write('a.md', broken);
    expect((await go('. --init')).out).toContain('1 finding is known');
    expect(await go('.')).toMatchObject({ code: 0 });
    write('a.md', `# Moved\n\n${broken}`);
    expect(await found('.')).toEqual([]);
    write('a.md', `${broken}\n${broken}\n[new](./new.md)\n`);
    expect(await found('.')).toEqual(['a.md:3 links/missing-file', 'a.md:5 links/missing-file']);
  });

  it('refuses a file that is none', async () => {
    write('b.json', '{"version": 7}');
    expect((await go('. --baseline b.json')).err).toContain('b.json is no baseline.');
  });

  it('leaves a configuration that is there alone', async () => {
    write('runbook-check.config.json', '{"rules": {}}');
    write('a.md', broken);
    await go('. --init');
    expect(readFileSync(join(cwd, 'runbook-check.config.json'), 'utf8')).toBe('{"rules": {}}');
    expect(await found('. --baseline runbook-check.baseline.json')).toEqual([]);
  });
});

describe('files', () => {
  it('reads standard input under a name', async () => {
    write('docs/other.md', '# Other\n');
    const { out } = await go('--stdin --stdin-name docs/page.md', '[a](./other.md) [b](./no.md)\n');
    expect(out).toContain('docs/page.md:1:21');
    expect(out).toContain('1 error,');
  });

  it('skips node_modules and names with a dot, and reads a folder it reaches twice once', async () => {
    write('a.md', broken);
    write('node_modules/b.md', broken);
    write('.hidden/c.md', broken);
    write('sub/d.md', broken);
    symlinkSync('..', join(cwd, 'sub/up'));
    symlinkSync('sub', join(cwd, 'again'));
    symlinkSync('gone', join(cwd, 'nowhere.md'));
    expect(await found('.')).toHaveLength(2);
  });

  it('neither reads nor judges what lies outside the folders it was given', async () => {
    write('in/a.md', '[out](../out.md) [over a link](./link/b.md)\n');
    write('elsewhere/b.md', '# Here\n');
    symlinkSync('../elsewhere', join(cwd, 'in/link'));
    const inside = await run(['.'], {
      cwd: join(cwd, 'in'),
      color: false,
      readStdin: async () => new Uint8Array(),
    });
    expect(inside.out).toContain('0 errors, 0 warnings in 1 file');
  });

  it('reads no file over a link that leads out: no page, no anchor, no declaration', async () => {
    write('secret.md', '# Secret\n\n[gone](./gone.md)\n');
    write('secret.yml', 'name: Shop\ndescription: A shop.\nseverities: none of them\n');
    write('in/a.md', '[over a link](./page.md#nowhere)\n');
    symlinkSync('../secret.md', join(cwd, 'in/page.md'));
    symlinkSync('../secret.yml', join(cwd, 'in/service.yml'));
    const inside = await run(['.', '--format', 'json'], {
      cwd: join(cwd, 'in'),
      color: false,
      readStdin: async () => new Uint8Array(),
    });
    const { summary, diagnostics } = JSON.parse(inside.out);
    expect([summary.files, diagnostics]).toEqual([1, []]);
  });

  it('checks a folder beside the current one', async () => {
    write('docs/a.md', broken);
    mkdirSync(join(cwd, 'here'));
    const { out } = await run(['../docs'], {
      cwd: join(cwd, 'here'),
      color: false,
      readStdin: async () => new Uint8Array(),
    });
    expect(out).toContain('1 error');
  });

  it.skipIf(process.getuid?.() === 0)('says which folder it may not read', async () => {
    write('locked/a.md', broken);
    chmodSync(join(cwd, 'locked'), 0);
    const { code, err } = await go('locked');
    chmodSync(join(cwd, 'locked'), 0o700);
    expect([code, err]).toEqual([2, 'runbook-check: locked may not be read by this user.']);
  });
});

describe('help', () => {
  it.each(['--help', '--list', '--explain shell/syntax'])('answers %s', async (line) => {
    const { code, out } = await go(line);
    expect(code).toBe(0);
    expect(out).toMatch(/shell\/syntax|--format/);
  });
});
