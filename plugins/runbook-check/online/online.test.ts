import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { externalAddress } from '../rules/links/external/address.ts';
import { run } from '../run.ts';
import { isPublic } from './addresses.ts';
import { ask } from './ask.ts';
import { askAll } from './ask-all.ts';
import { KnownAddresses } from './known.ts';

let server: Server;
let base = '';
let asked: string[] = [];
let open = 0;
let most = 0;

const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/ok': (_, response) => response.end('x'.repeat(1_000_000)),
  '/gone': (_, response) => response.writeHead(404).end(),
  '/teapot': (_, response) => response.writeHead(418).end(),
  '/get-only': ({ method }, response) => response.writeHead(method === 'GET' ? 200 : 405).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/ok' }).end(),
  '/circle': (_, response) => response.writeHead(302, { location: '/circle' }).end(),
  '/out': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/silent': () => {},
  '/broken': (request) => request.socket.destroy(),
  '/busy': (_, response) => {
    const times = asked.filter((one) => one.endsWith('/busy')).length;
    response.writeHead(times > 2 ? 200 : 503).end();
  },
  '/slow': (_, response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.end();
    }, 20);
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const path = new URL(request.url ?? '', 'http://x').pathname;
    answers[path]?.(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const options = { allowPrivate: true, timeout: 150, tries: 3, pause: 5 };

describe('one address', () => {
  it.each([
    ['/ok', {}],
    ['/moved', {}],
    ['/get-only', {}],
    ['/busy', {}],
    ['/gone', { problem: 'It answers 404.' }],
    ['/teapot', { problem: 'It answers 418.', unsure: true }],
    ['/circle', { problem: 'It leads round in a circle.', unsure: true }],
    ['/out', { problem: 'It leads on to file:///etc/passwd, which is no web address.' }],
    ['/silent', { problem: 'It does not answer (ETIMEDOUT).', unsure: true }],
    ['/broken', { problem: 'It does not answer (ECONNRESET).', unsure: true }],
  ])('%s', async (path, expected) => {
    asked = [];
    expect(await ask(base + path, options)).toMatchObject(expected);
    if (!('problem' in expected)) expect(await ask(base + path, options)).toEqual({});
  });

  it('asks for the head only where that is enough, and gives up after a few times', async () => {
    asked = [];
    await ask(`${base}/ok`, options);
    await ask(`${base}/broken`, options);
    expect(asked).toEqual(['HEAD /ok', 'HEAD /broken', 'HEAD /broken', 'HEAD /broken']);
  });
});

describe('private networks', () => {
  it('are not asked, by address or by name', async () => {
    asked = [];
    for (const address of [base, base.replace('127.0.0.1', 'localhost'), 'http://[::1]:1/']) {
      const { problem } = await ask(`${address}/ok`, { ...options, allowPrivate: false });
      expect(problem).toContain('private network');
    }
    expect(asked).toEqual([]);
  });

  it.each([
    ['192.0.2.1', true],
    ['8.8.8.8', true],
    ['2001:db8::1', true],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.0.0.53', false],
    ['169.254.169.254', false],
    ['172.31.0.1', false],
    ['192.168.1.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::10.0.0.1', false],
  ])('%s', (address, expected) => {
    expect(isPublic(address)).toBe(expected);
  });
});

it('asks many at a time, of one host two', async () => {
  most = 0;
  const addresses = Array.from({ length: 12 }, (_, i) => `${base}/slow?${i}`);
  const found = await askAll([...addresses, ...addresses], { ...options, parallel: 8, perHost: 2 });
  expect(found.size).toBe(12);
  expect(most).toBe(2);
});

it('knows what is an address of the web', () => {
  expect(externalAddress(' https://a.dev/x?y=1#z ')).toBe('https://a.dev/x?y=1');
  expect(externalAddress('//a.dev')).toBe('https://a.dev/');
  for (const none of [
    'a.md',
    'mailto:a@b.dev',
    'https://{{ host }}/',
    'http://<host>/',
    'https://',
  ])
    expect(externalAddress(none), none).toBeUndefined();
  for (const none of [
    'http://localhost:1/',
    'https://x.example.org',
    'http://db.internal/',
    'http://nas/',
  ])
    expect(externalAddress(none), none).toBeUndefined();
});

describe('with the whole check', () => {
  let cwd = '';
  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'runbook-online-'));
    writeFileSync(join(cwd, 'a.md'), `[a](${base}/gone#x) [b](${base}/ok) [c](${base}/ok)\n`);
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));
  const go = (line: string) =>
    run(line.split(' '), { cwd, color: false, readStdin: async () => new Uint8Array() });

  it('asks only if it is told to, each address once, and not again what has answered', async () => {
    asked = [];
    expect((await go('. --cache-dir c')).code).toBe(0);
    expect(asked).toEqual([]);
    const { code, out } = await go('. --online --allow-private --cache-dir c');
    expect(code).toBe(1);
    expect(out).toContain(`a.md:1:5 error links/external`);
    expect(asked.sort()).toEqual(['GET /gone', 'HEAD /gone', 'HEAD /ok']);
    asked = [];
    await go('. --online --allow-private --cache-dir c');
    expect(asked.sort()).toEqual(['GET /gone', 'HEAD /gone']);
  });

  it('warns of what it does not ask', async () => {
    asked = [];
    const { code, out } = await go('. --online --no-cache');
    expect([code, asked]).toEqual([0, []]);
    expect(out).toContain('0 errors, 3 warnings');
  });
});

it('forgets what answered after a day', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'runbook-known-')), 'addresses.json');
  const day = 24 * 60 * 60 * 1000;
  const known = new KnownAddresses(file, day);
  known.add('a');
  known.save();
  expect(new KnownAddresses(file, day * 1.5).has('a')).toBe(true);
  expect(new KnownAddresses(file, day * 2.5).has('a')).toBe(false);
  writeFileSync(file, '{');
  expect(new KnownAddresses(file, day).has('a')).toBe(false);
});
