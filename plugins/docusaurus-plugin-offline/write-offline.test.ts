import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packedWorker } from './packed-worker.ts';
import { withdrawOffline, writeOffline } from './write-offline.ts';

let site: string;
const wish = { exclude: [], maxFileBytes: 100, trailingSlash: true, code: 'run();' };

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'offline-'));
  await mkdir(join(site, 'a'));
  await writeFile(join(site, 'a/index.html'), 'a page');
});

afterEach(() => rm(site, { recursive: true }));

describe('the worker of a site', () => {
  // The hash: printf 'a page' | openssl dgst -sha256 -binary | base64
  it('knows every file, and the same files are the same version', async () => {
    const first = await writeOffline(site, wish);
    expect(await readFile(join(site, 'sw.js'), 'utf8')).toBe(
      `const OFFLINE_BOOK={"version":"${first.version}","entries":[["a/","sha256-` +
        'mo7v8dC8a5t6zxcLEWjW0H8ZPcdw1MGGSwPkjXdejRo="]]};\nrun();',
    );
    expect(first).toMatchObject({ files: 1, bytes: 6, leftOut: [] });
    expect((await writeOffline(site, wish)).version).toBe(first.version);
    await writeFile(join(site, 'a/index.html'), 'a Page');
    expect((await writeOffline(site, wish)).version).not.toBe(first.version);
  });

  it('says when it was built, beside itself', async () => {
    const { version } = await writeOffline(site, wish);
    const about = JSON.parse(await readFile(join(site, 'offline.json'), 'utf8'));
    expect(about).toEqual({ version, built: expect.any(String), files: 1, bytes: 6 });
    expect(Math.abs(Date.parse(about.built) - Date.now())).toBeLessThan(10_000);
  });

  it('leaves no large file out in silence', async () => {
    await writeFile(join(site, 'film.mp4'), 'x'.repeat(101));
    await expect(writeOffline(site, wish)).rejects.toThrow('film.mp4 (101 bytes)');
    const { leftOut } = await writeOffline(site, { ...wish, exclude: ['*.mp4'] });
    expect(leftOut).toEqual(['film.mp4']);
  });
});

it('the packed worker is small, and holds no list', async () => {
  const code = await packedWorker('sw');
  expect(code).toContain('OFFLINE_BOOK');
  expect(code.length).toBeLessThan(30_000);
});

it('a site can take its copies away', async () => {
  await withdrawOffline(site);
  const code = await readFile(join(site, 'sw.js'), 'utf8');
  expect(code).toContain('unregister');
  expect(code).not.toContain('fetch');
});
