import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from './check.ts';
import { emptyConfig } from './config.ts';
import { discover, readSource } from './discover.ts';
import { rules } from './rules/index.ts';
import { run } from './run.ts';
import { checkTexts } from './testing/folder.ts';
import { diskTree } from './tree.ts';

/** Milliseconds of a processor: no page of some kilobytes may take longer, a person's takes five. */
const limit = 4000;

const words = [
  ...[
    '#',
    '##',
    '- ',
    '1. ',
    '> ',
    '```bash\n',
    '```\n',
    '````',
    '~~~',
    ':::steps\n',
    ':::',
    '::::',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '<',
    '>',
    '<!--',
    '-->',
    '{',
    '}',
    '{{',
    '}}',
    '{%',
    '%}',
    '|',
  ],
  ...[
    '---\n',
    'title: ',
    '"',
    "'",
    '`',
    '$(',
    '${',
    '$((',
    '<<EOF\n',
    'EOF\n',
    '<<-',
    '\\',
    '\\\n',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '&',
    '&&',
    '||',
    ';',
    ';;',
    '!',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
  ],
  ...[
    'if ',
    'then ',
    'fi',
    'for x in ',
    'do ',
    'done',
    'case ',
    'esac',
    'function f() {',
    'docker ',
  ],
  ...['psql -c "', 'SELECT ', "node -e '", 'ssh host ', 'curl -', 'a.md', './b.md#', 'x', 'see "'],
  ...['```json\n', '```yaml\n', '```sql\n', '```mermaid\n', 'flowchart TD\n', 'a: &a [*a, *a]\n'],
  ...['\u0000', '\u200B', '\u202E', '\uD83D', '\uFFFF', 'é', '👩‍🚒', '\u2028', '\uFEFF', '<host>'],
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 60 })), { maxLength: 60 })
  .map((parts) => parts.map(([word, times]) => word.repeat(times > 50 ? times * 8 : 1)).join(''));

async function expectQuick(name: string, page: string): Promise<void> {
  const start = process.cpuUsage();
  const { diagnostics } = await checkTexts({ [name]: page }, [name]);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000, JSON.stringify(page).slice(0, 2000)).toBeLessThan(limit);
  for (const { message } of diagnostics) expect(message).not.toContain(' failed on this page');
}

describe('whatever is put together', () => {
  it.each(['page.md', 'page.mdx'])('is read in time: %s', { timeout: 240_000 }, async (name) => {
    await fc.assert(
      fc.asyncProperty(text, (page) => expectQuick(name, page)),
      { numRuns: 300, seed: 1, endOnFailure: true },
    );
  });

  it('and so is every text at all', { timeout: 120_000 }, async () => {
    const any = fc.string({ unit: 'binary', maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(any, (page) => expectQuick('page.md', page)),
      { numRuns: 300, seed: 1, endOnFailure: true },
    );
  });
});

describe('one thing many thousand times', () => {
  it.each([
    ['a quote that the next line closes', 'echo "\n', 20_001],
    ['a quote that is none', '\\"', 50_000],
    ['the beginning of a here-document', 'docker ps <<a ', 10_000],
    ['a compound that nothing closes', 'if docker ps; then\n', 8_000],
  ])('is read in time: %s', { timeout: 60_000 }, async (_, part, times) => {
    await expectQuick('page.md', `\`\`\`bash\ndocker ps\n${part.repeat(times)} | (\n\`\`\`\n`);
  });

  it.each([
    ['the beginning of a directive', ':a', 30_000],
    ['a step that is like the others', '1. Look\n', 8_000],
  ])('is read in time: %s', { timeout: 60_000 }, async (_, part, times) => {
    await expectQuick('page.md', `# A\n\n${part.repeat(times)}\n`);
  });
});

describe('files', () => {
  let cwd = '';
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'runbook-hostile-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));
  const write = (name: string, data: string | Uint8Array) => writeFileSync(join(cwd, name), data);
  const go = (line: string) =>
    run(line.split(' '), { cwd, color: false, readStdin: async () => new Uint8Array() });

  it.each<[name: string, data: Uint8Array | string]>([
    ['a picture', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)],
    ['another encoding', Buffer.from('# Gr\u00FC\u00DFe\n', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFF# A\n', 'utf16le')],
    ['half a character', Buffer.from('# A \u{1F692}\n').subarray(0, 6)],
    ['a NUL', '# A\u0000\n'],
  ])('says that %s is no text, in one finding', async (_, data) => {
    write('page.md', data);
    write('after.md', '[gone](./gone.md)\n');
    const { code, out } = await go('. --format json');
    expect(code).toBe(1);
    const found = JSON.parse(out).diagnostics.map(({ rule }: { rule: string }) => rule);
    expect(found).toEqual(['links/missing-file', 'structure/unreadable']);
  });

  it('does not read a file of 200 MB', async () => {
    write('page.md', '# A\n');
    truncateSync(join(cwd, 'page.md'), 200 * 1024 * 1024);
    const start = performance.now();
    const { code, out } = await go('.');
    expect(out).toContain('The file has 200 MB; at most 10 MB are read.');
    expect(code).toBe(1);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('comes to an end in a circle of folders', async () => {
    mkdirSync(join(cwd, 'a/b'), { recursive: true });
    symlinkSync('..', join(cwd, 'a/b/up'));
    symlinkSync('.', join(cwd, 'a/self'));
    symlinkSync('/', join(cwd, 'a/root'));
    symlinkSync('loop.md', join(cwd, 'loop.md'));
    write('a/b/page.md', '# A\n');
    expect((await go('.')).out).toContain('in 1 file,');
  });

  it('does not follow a link out of the folder, to a page or from one', async () => {
    mkdirSync(join(cwd, 'in'));
    write('secret.md', '# Secret\n\n## Found\n');
    symlinkSync('../secret.md', join(cwd, 'in/link.md'));
    write('in/page.md', '[a](./link.md#nothing) [b](../secret.md#nothing) [c](/etc/passwd)\n');
    const { out } = await run(['.', '--format', 'json'], {
      cwd: join(cwd, 'in'),
      color: false,
      readStdin: async () => new Uint8Array(),
    });
    expect(JSON.parse(out).summary).toMatchObject({ files: 1, errors: 0 });
  });

  it('goes on when a file is deleted in mid-run, a page or what it links to', async () => {
    write('a.md', '[b](./b.md#two)\n');
    write('b.md', '# B\n\n## Two\n');
    const { files, roots, whole } = discover(['.'], cwd, []);
    function* sources() {
      for (const file of files) {
        yield readSource(file);
        if (file.path === 'a.md') unlinkSync(join(cwd, 'b.md'));
      }
    }
    const input = { sources: sources(), tree: diskTree(roots), rules, config: emptyConfig, roots };
    const { diagnostics } = await check({ ...input, whole, today: '2026-01-01' });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The file was deleted while the check ran.',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('says which page it may not read', async () => {
    write('page.md', '# A\n');
    chmodSync(join(cwd, 'page.md'), 0);
    const { code, out } = await go('.');
    expect(code).toBe(1);
    expect(out).toContain('The file cannot be read (EACCES).');
  });

  it('checks all the same where nothing can be kept', async () => {
    write('page.md', '[gone](./gone.md)\n');
    write('file', '');
    const { code, out } = await go('. --cache-dir file/cache');
    expect(code).toBe(1);
    expect(out).toContain('1 error');
  });

  it.each([
    ['a broken configuration', 'runbook-check.config.json', '{"paths": [}'],
    ['a binary configuration', 'runbook-check.config.json', '\u0000\u0001'],
  ])('ends with one line for %s', async (_, name, data) => {
    write(name, data);
    const { code, out, err } = await go('.');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^runbook-check: runbook-check\.config\.json[^\n]*$/);
  });

  const bombs = `a0: &a0 [x, x, x, x, x, x, x, x, x]
${[...Array(9)].map((_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`)}]`).join('\n')}
roles: *a9
`;

  it.each([
    ['aliases of aliases', bombs],
    ['a list that is in itself', 'roles: &a [*a]\nseverities: []\n'],
    ['a map that is in itself', 'severities: &a { b: *a }\n'],
  ])('says what is wrong with declarations: %s', async (_, yaml) => {
    mkdirSync(join(cwd, 'shop'));
    write('shop/service.yml', yaml);
    write('shop/page.md', '# A\n');
    write('other.md', '[gone](./gone.md)\n');
    const { code, out, err } = await go('. --format json');
    expect([code, err]).toEqual([1, '']);
    const found = JSON.parse(out).diagnostics;
    const files = found.map(({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`);
    expect([...new Set(files)]).toEqual([
      'other.md links/missing-file',
      'shop/service.yml structure/front-matter',
    ]);
  });

  it.each([
    ['aliases of aliases', bombs],
    ['a list that is in itself', 'signals: &a [*a]\n'],
    ['keys that are no text', '? { a: b }\n: c\n'],
  ])('reads the page behind whatever front matter: %s', async (_, yaml) => {
    const warn = vi.spyOn(process, 'emitWarning');
    write('page.md', `---\n${yaml}---\n\n[gone](./gone.md)\n`);
    const { out } = await go('. --format json');
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
    const found = JSON.parse(out).diagnostics.map(({ rule }: { rule: string }) => rule);
    expect(found).toContain('links/missing-file');
    for (const { message } of JSON.parse(out).diagnostics) expect(message).not.toContain('\n');
  });

  it('changes no file', async () => {
    const page =
      '\uFEFF# A\r\n\r\n```bash\r\nrm -rf /tmp/never; echo "open\r\n```\r\n[gone](./gone.md)';
    write('page.md', page);
    write('service.yml', 'name: [broken\n');
    const before = statSync(join(cwd, 'page.md')).mtimeMs;
    await go('.');
    expect(readFileSync(join(cwd, 'page.md'), 'utf8')).toBe(page);
    expect(statSync(join(cwd, 'page.md')).mtimeMs).toBe(before);
  });
});
