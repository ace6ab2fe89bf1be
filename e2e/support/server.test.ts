import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, type ServedSite, serveSite } from './server.ts';

describe('answer', () => {
  const files = new Set(['/index.html', '/a.html', '/a/index.html', '/b/index.html', '/c.html']);

  it.each([
    ['/', { file: '/index.html' }],
    ['/a.html', { file: '/a.html' }],
    ['/a', { file: '/a.html' }],
    ['/a/', { file: '/a/index.html' }],
    ['/b', { redirect: '/b/' }],
    ['/b/', { file: '/b/index.html' }],
    ['/c/', 'not found'],
    ['/d', 'not found'],
  ])('%s', (pathname, expected) => {
    expect(answer(pathname, (file) => files.has(file))).toEqual(expected);
  });
});

describe('serveSite', () => {
  let folder = '';
  let site: ServedSite;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'handrail-server-'));
    await mkdir(path.join(folder, 'site/b c'), { recursive: true });
    await writeFile(path.join(folder, 'secret.html'), 'secret');
    await writeFile(path.join(folder, 'site/index.html'), 'home');
    await writeFile(path.join(folder, 'site/404.html'), 'nothing here');
    await writeFile(path.join(folder, 'site/b c/index.html'), 'b c');
    site = await serveSite(path.join(folder, 'site'), '/base/');
  });

  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['the home page', '/base/', 200, 'home'],
    ['a page', '/base/b%20c/', 200, 'b c'],
    ['a page without its slash, after a redirect', '/base/b%20c', 200, 'b c'],
    ['404.html for what is not there', '/base/x', 404, 'nothing here'],
    ['404.html outside of the base', '/', 404, 'nothing here'],
    ['404.html for a malformed address', '/base/%ff', 404, 'nothing here'],
    ['nothing outside of the folder', '/base/..%2fsecret.html', 404, 'nothing here'],
  ])('sends %s', async (_, pathname, status, body) => {
    const response = await fetch(new URL(pathname, site.url));
    expect([response.status, await response.text()]).toEqual([status, body]);
    expect(response.headers.get('content-type')).toContain('text/html');
  });
});
