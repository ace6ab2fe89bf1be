import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/*
 * The package as npm packs it, in an empty folder with nothing beside it but the packages it
 * declares.
 */
let cwd = '';
const modules = join(import.meta.dirname, '../../node_modules');
const packed = () => join(cwd, 'node_modules/runbook-check');

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'runbook-package-'));
  mkdirSync(packed(), { recursive: true });
  const args = ['pack', '--silent', '--pack-destination', cwd];
  execFileSync('npm', args, { cwd: import.meta.dirname, stdio: 'pipe', shell: false });
  const [tarball = ''] = readdirSync(cwd).filter((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['xzf', tarball, '--strip-components', '1', '-C', packed()], { cwd });
  const { dependencies } = JSON.parse(readFileSync(join(packed(), 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(cwd, 'node_modules', name)), { recursive: true });
    symlinkSync(join(modules, name), join(cwd, 'node_modules', name), 'junction');
  }
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(cwd, name), text);
}, 120_000);
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const fence = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;
const pages = {
  'a.md': `---\ntitle: A\n---\n\n[gone](./gone.md) [b](./b.mdx#b)\n\n${fence('bash', 'echo "open')}`,
  'b.mdx': '# B\n\n<Box>{1 + 1}</Box>\n',
  'c.md': [
    fence('sql', 'SELEC 1;\nSELECT * FROM;'),
    fence('bash', 'psql -c "SELECT * FROM WHERE"'),
    fence('bash', 'docker contaner ls'),
    fence('json', '{"a": 1,, }'),
    fence('yaml', 'a: [1'),
    fence('mermaid', 'flowchart TD\n  a --> --> b'),
  ].join('\n'),
};

function go(...args: string[]) {
  const bin = join(packed(), 'bin.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

const found = (out: string): string[] =>
  JSON.parse(out).diagnostics.map(
    ({ file, line, rule }: { file: string; line: number; rule: string }) =>
      `${file}:${line} ${rule}`,
  );

it('brings what it needs, and nothing else', () => {
  const names = readdirSync(packed(), { recursive: true, encoding: 'utf8' });
  expect(names).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'config.schema.json']));
  expect(names.filter((name) => /\.ts$|fixtures|\.test\./.test(name))).toEqual([]);
  expect(readFileSync(join(packed(), 'dist/LICENSES.txt'), 'utf8')).toContain('unbash');
});

describe('in an empty folder', () => {
  it('finds what it finds here, with every parser', () => {
    const { status, out, err } = go('.', '--format', 'json');
    expect([status, err]).toEqual([1, '']);
    expect(found(out)).toMatchInlineSnapshot(`
      [
        "a.md:5 links/missing-file",
        "a.md:8 shell/syntax",
        "c.md:3 sql/syntax",
        "c.md:7 sql/syntax",
        "c.md:11 tool/unknown-subcommand",
        "c.md:15 json/syntax",
        "c.md:19 yaml/syntax",
        "c.md:24 structure/mermaid",
      ]
    `);
  });

  it('keeps what it found, and finds the same again', () => {
    const first = go('.', '--format', 'json');
    expect(existsSync(join(cwd, 'node_modules/.cache/runbook-check/pages.ndjson'))).toBe(true);
    expect(go('.', '--format', 'json').out).toBe(first.out);
  });

  it('finds the same on several threads, and keeps it', () => {
    const many = join(cwd, 'many');
    for (let folder = 0; folder < 4; folder += 1) {
      mkdirSync(join(many, `f${folder}`), { recursive: true });
      for (let page = 0; page < 60; page += 1) {
        const next = `[next](../f${(folder + 1) % 4}/p${page}.md#p) [gone](./gone.md)`;
        writeFileSync(join(many, `f${folder}/p${page}.md`), `# P\n\n${next}\n`);
      }
    }
    const args = ['many', '--format', 'json'];
    const one = go(...args, '--no-cache', '--threads', '1');
    expect(found(one.out)).toHaveLength(240);
    const cache = ['--cache-dir', 'c'];
    expect(go(...args, ...cache, '--threads', '3').out).toBe(one.out);
    expect(go(...args, ...cache).out).toBe(one.out);
    const lines = readFileSync(join(cwd, 'c/pages.ndjson'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(241);
    expect(lines.slice(1)).toEqual(lines.slice(1).sort());
    rmSync(many, { recursive: true });
  });

  it('explains its rules', () => {
    expect(go('--explain', 'shell/syntax').out).toMatch(/^# shell\/syntax\n/);
    expect(go('--help').out).toContain('--changed-since');
  });

  it('does without the part that is made for some machines only', () => {
    const first = go('.', '--format', 'json', '--no-cache');
    rmSync(join(cwd, 'node_modules/satteri'));
    expect(go('.', '--format', 'json', '--no-cache').out).toBe(first.out);
  });
});
