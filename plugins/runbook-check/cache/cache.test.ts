import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { check } from '../check.ts';
import { emptyConfig } from '../config.ts';
import { discover, readSource } from '../discover.ts';
import type { CheckResult } from '../result.ts';
import { rules } from '../rules/index.ts';
import { diskTree } from '../tree.ts';
import { DiskMemory } from './disk-memory.ts';
import { LineWriter } from './lines.ts';

let cwd = '';
let folder = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'runbook-cache-'));
  folder = join(cwd, '.cache');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

interface Run extends CheckResult {
  /** Files whose findings were known. */
  known: number;
  failures: string[];
}

async function go(
  cached: boolean,
  { today = '2026-06-01', key = 'k', at = folder } = {},
): Promise<Run> {
  const { files, roots, whole } = discover(['.'], cwd, []);
  const tree = diskTree(roots);
  const failures: string[] = [];
  const input = {
    sources: [...files].map((file) => readSource(file)),
    ...{ tree, rules, config: emptyConfig, roots, today, whole },
  };
  if (!cached) return { ...(await check(input)), known: 0, failures };
  const covers = (file: string) => whole.some((one) => file.startsWith(`${one}/`));
  const onFailure = (reason: string) => failures.push(reason);
  const memory = new DiskMemory({ folder: at, key, now: input, covers, onFailure });
  let known = 0;
  const recall = memory.recall.bind(memory);
  memory.recall = (source) => {
    const found = recall(source);
    if (found) known += 1;
    return found;
  };
  const result = await check({ ...input, memory });
  memory.finish();
  return { ...result, known, failures };
}

const write = (name: string, text: string) => {
  mkdirSync(join(cwd, name, '..'), { recursive: true });
  writeFileSync(join(cwd, name), text);
};

const service = (placeholders: string) => `name: Shop
description: A shop.
time_zone: UTC
severities:
  - { id: P0, label: Critical, description: Down, response: 15 minutes }
roles: []
placeholders:
${placeholders}
environment: {}
inventory: {}
`;

/** What a file of the little site may say; each matters to what is found in another one. */
const versions: Record<string, (string | undefined)[]> = {
  'shop/a.md': [
    '# A\n\nSee [b](./b.md#one) and [c](./sub/c.md) and /shop/b.\n\n```bash\nping <host>\n```\n',
    '# A\n\n<!-- runbook-check-ignore links/missing-file: gone -->\n[b](./b.md)\n',
    '---\nseverity: P0\nreviewed: 2026-01-01\nreview_every: 90d\n---\n\nText [x](/shop/sub/c.md).\n',
  ],
  'shop/b.md': ['# B\n\n## One\n', '# B\n\n## Two\n\n```bash\necho "open\n```\n', undefined],
  'shop/sub/c.md': ['[up](../a.md#a) ![i](../i.png)\n', undefined, 'see b.md and "One"\n'],
  'shop/service.yml': [
    service('  host: { kind: host, description: h, example: example.org }'),
    service('  other: { kind: host, description: h, example: example.org }'),
    'name: broken: yaml\n',
    undefined,
  ],
  'shop/i.png': ['x', undefined],
};

function apply(name: string, version: number): void {
  const known = versions[name] ?? [];
  const text = known[version % known.length];
  if (text !== undefined) write(name, text);
  else if (existsSync(join(cwd, name))) unlinkSync(join(cwd, name));
}

it('never finds anything else than a check without it', { timeout: 120_000 }, async () => {
  const names = Object.keys(versions);
  const change = fc.tuple(fc.constantFrom(...names), fc.nat(3));
  const day = fc.constantFrom('2026-03-01', '2026-06-01');
  let known = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(change, day), { maxLength: 8 }), async (changes) => {
      rmSync(cwd, { recursive: true, force: true });
      for (const name of names) apply(name, 0);
      await go(true);
      for (const [[name, version], today] of changes) {
        apply(name, version);
        const cached = await go(true, { today });
        const plain = await go(false, { today });
        known += cached.known;
        expect(cached.diagnostics).toEqual(plain.diagnostics);
        expect(cached.summary).toEqual(plain.summary);
      }
    }),
    { numRuns: 40, seed: 1 },
  );
  expect(known).toBeGreaterThan(40);
});

it('looks at nothing that has not changed', async () => {
  for (const name of Object.keys(versions)) apply(name, 0);
  expect((await go(true)).known).toBe(0);
  expect((await go(true)).known).toBe(3);
  write('shop/b.md', '# B\n\n## One\n\nMore.\n');
  // a leads to an anchor in b, c does not.
  expect((await go(true)).known).toBe(1);
  expect((await go(true, { key: 'another' })).known).toBe(0);
});

it('says once that it cannot be written, and finds the same', async () => {
  apply('shop/a.md', 0);
  write('file', '');
  const { failures, diagnostics } = await go(true, { at: join(cwd, 'file/cache') });
  expect(failures).toEqual(['ENOTDIR']);
  expect(diagnostics).toEqual((await go(false)).diagnostics);
});

it.skipIf(!existsSync('/dev/full'))('leaves nothing behind on a full disk', () => {
  const writer = new LineWriter(join(folder, 'x'));
  expect(() => {
    (writer as unknown as { handle: number }).handle = openSync('/dev/full', 'w');
    writer.write('x'.repeat(1_000_000));
  }).toThrow(/ENOSPC/);
  writer.abandon();
  expect(readdirSync(folder)).toEqual([]);
});

it.each(['', '{', '[]\n', '["k","r"]\nnot json\n'])(
  'reads a broken file as none: %j',
  async (text) => {
    apply('shop/a.md', 0);
    await go(true);
    writeFileSync(join(folder, 'pages.ndjson'), text);
    expect((await go(true)).diagnostics).toEqual((await go(false)).diagnostics);
  },
);

it('writes through no link that waits where it writes', async () => {
  write('a.md', '# A\n');
  write('other.txt', 'mine');
  mkdirSync(folder);
  for (const name of ['pages.ndjson', 'services.json']) {
    symlinkSync('../other.txt', join(folder, `${name}.${process.pid}.tmp`));
  }
  expect((await go(true)).failures).toEqual([]);
  expect(readFileSync(join(cwd, 'other.txt'), 'utf8')).toBe('mine');
  expect((await go(true)).known).toBe(1);
});

it('looks again where what was kept is damaged, and never fails for it', async () => {
  for (const name of ['a', 'b', 'c']) write(`${name}.md`, `[gone](./gone-${name}.md)\n`);
  const first = await go(true);
  const file = join(folder, 'pages.ndjson');
  const lines = readFileSync(file, 'utf8').split('\n');
  const services = join(folder, 'services.json');
  const kept = readFileSync(services);
  const [, , entry = ''] = lines;
  const begin = entry.slice(0, entry.indexOf(',') + 1);
  const changed = (from: string | RegExp, to: string) => entry.replace(from, to);
  const damaged = [
    'no entry',
    `${begin} no entry`,
    `${begin}null]`,
    changed(/\[\[.*?\]\]/, '{}'),
    changed(/\{"blocks".*/, '{}]'),
    changed(/"found":\[.*/, '"found":[null]}]'),
    changed(/"rule":"[^"]*"/, '"rule":7'),
    changed(/"lineText":"[^"]*",?/, ''),
  ];
  for (const line of damaged) {
    writeFileSync(services, kept);
    writeFileSync(file, [...lines.slice(0, 2), line, ...lines.slice(3)].join('\n'));
    const { known, diagnostics } = await go(true);
    expect({ line, known, diagnostics }).toEqual({
      line,
      known: 2,
      diagnostics: first.diagnostics,
    });
  }
});
