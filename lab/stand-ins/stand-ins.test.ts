import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosen } from './docker/logs.ts';
import { installStandIns } from './install.ts';
import { parseOptions } from './options.ts';
import { fillTemplate } from './template.ts';
import { dockerTime, since } from './time.ts';

const fail = (what: string): never => {
  throw new Error(what);
};

describe('the options of a stand-in', () => {
  const known = { '-a': false, '-i': false, '-t': true, '--tail': true };
  const parse = (line: string, leading = false) =>
    parseOptions(line.split(' '), known, leading, fail);

  it('are taken joined, apart and in heaps', () => {
    const { options, words } = parse('--tail=5 -ai shop -t 60');
    expect([...options]).toEqual([
      ['--tail', ['5']],
      ['-a', ['']],
      ['-i', ['']],
      ['-t', ['60']],
    ]);
    expect(words).toEqual(['shop']);
  });

  it('end at the first word where another program follows', () => {
    expect(parse('-i shop ls -la', true).words).toEqual(['shop', 'ls', '-la']);
  });

  it.each(['--all', '-x', '-ax', '-a=1', '-t'])('%s is refused', (line) => {
    expect(() => parse(line)).toThrow();
  });
});

describe('a template', () => {
  const data = {
    State: { Status: 'exited', ExitCode: 137 },
    Labels: { 'a.b': 'c' },
    Mounts: [{ To: '/a', From: '/b' }],
  };

  it('is filled with what there is', () => {
    expect(fillTemplate('{{.State.Status}} {{ .State.ExitCode }}', data, fail)).toBe('exited 137');
    expect(fillTemplate('{{ index .Labels "a.b" }}', data, fail)).toBe('c');
    expect(fillTemplate('{{ range .Mounts }}{{ println .To .From }}{{ end }}', data, fail)).toBe(
      '/a /b\n',
    );
  });

  it.each(['{{.State.Health}}', '{{ json . }}', '{{.State.ExitCode.More}}'])(
    '%s is refused',
    (text) => {
      expect(() => fillTemplate(text, data, fail)).toThrow();
    },
  );
});

describe('times', () => {
  it('are read as the playbooks write them', () => {
    const now = 10_000_000_000;
    expect(since('10 min ago', now)).toBe(now - 600_000);
    expect(since('1h', now)).toBe(now - 3_600_000);
    expect(since('30 days ago', now)).toBe(now - 30 * 86_400_000);
    expect(since('yesterday', now)).toBeUndefined();
  });

  it('are written as Docker writes them, and so is none', () => {
    expect(dockerTime(0)).toBe('0001-01-01T00:00:00Z');
    expect(dockerTime(1000)).toBe('1970-01-01T00:00:01.000Z');
  });
});

describe('a log', () => {
  const log = [1, 2, 3].map((time) => ({
    time,
    stream: 'out' as const,
    text: `${time}`,
    invocation: '',
  }));
  const last = (tail: string) =>
    chosen(log, new Map([['--tail', [tail]]]), fail).map(({ text }) => text);

  it('is cut from its end', () => {
    expect([last('2'), last('0'), last('all'), last('9')]).toEqual([
      ['2', '3'],
      [],
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
    expect(() => last('some')).toThrow();
  });
});

describe('the programs', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'handrail-stand-ins-'));
    installStandIns(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const call = (line: string) => {
    const [program = '', ...args] = line.split(' ');
    const { status, stderr, stdout } = spawnSync(join(folder, program), args, { encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  };

  it.each([
    'docker rm -f shop',
    'docker run shop',
    'docker constructor',
    'docker stats',
    'docker system prune',
    'docker exec shop',
    'systemctl edit qpc-server',
    'systemctl show',
    'journalctl -f',
    'journalctl -k',
  ])('%s is refused loudly', (line) => {
    const { status, said } = call(line);
    expect(status).toBe(64);
    expect(said).toContain('This is a stand-in of the lab.');
  });

  it('say so when no lab answers', () => {
    expect(call('docker ps -a')).toMatchObject({ status: 64 });
    expect(call('docker ps -a').said).toContain('No lab answers');
  });
});
