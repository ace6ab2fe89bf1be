import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiptHash } from 'remark-runbook';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Run, runSchema } from '../describe/schema.ts';
import { drillPage } from './page.ts';
import { makeReceipt } from './receipt.ts';
import { Session } from './session.ts';
import { walk } from './walk.ts';

const page = drillPage(
  readFileSync(new URL('../fixtures/counter.md', import.meta.url), 'utf8'),
  'shop/counter.md',
  'shop',
);

let folder: string;
let server: Server;
let session: Session;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-walk-'));
  writeFileSync(join(folder, 'stopped'), '');
  let number = 7;
  server = createServer((_request, response) => {
    if (!existsSync(join(folder, 'stopped'))) number += 1;
    response.end(`${number}\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  session = new Session({ PATH: process.env.PATH ?? '' }, folder);
});

afterEach(() => {
  session.close();
  server.close();
  rmSync(folder, { recursive: true });
});

function go(changes: Partial<Run> = {}) {
  const run = v.parse(runSchema, {
    title: 'the counter is stopped',
    route: ['look', 'mend'],
    typed: { 'read-the-password': "it's s" },
    gone: 'true',
  });
  return walk({
    run: { ...run, ...changes },
    page,
    pageNamed: () => page,
    session,
    values: {
      'counter-url': `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      'counter-folder': folder,
    },
    kinds: { 'counter-url': 'url', 'counter-folder': 'path' },
    on: ['the shop'],
    beside: () => Promise.resolve(''),
    seconds: 5,
    pause: 0,
    say: () => {},
  });
}

const circumstances = { date: '2026-11-22', commit: 'abc', backend: 'none', isolation: 'none' };

describe('a walk through a page', () => {
  it('runs each command filled and in one shell, and mends the thing', async () => {
    const walked = await go({ undo: ['take-the-stopper-away'] });
    expect(walked.failed).toBeUndefined();
    expect(walked.checked.map(({ step, fence }) => `${step} ${fence}`)).toEqual([
      'ask-it-for-its-number 1',
      'read-the-password 1',
      'see-that-it-is-not-empty 1',
      'take-the-stopper-away 1',
      'take-the-stopper-away 2',
      'take-the-stopper-away 1',
      'see-that-nothing-stops-it 1',
    ]);
    expect(existsSync(join(folder, 'stopped'))).toBe(false);
  });

  it('ends at the first that is not as the page says', async () => {
    const walked = await go({ typed: { 'read-the-password': 'short' } });
    expect(walked.failed).toMatch(/see-that-it-is-not-empty: It printed "5"/);
    expect(walked.checked.at(-1)?.failed).toBeDefined();
    expect(existsSync(join(folder, 'stopped'))).toBe(true);
  });

  it('says which value the lab does not have', async () => {
    const walked = await go({ values: { 'counter-url': { step: 'no-such-step', pattern: 'x' } } });
    expect(walked.failed).toMatch(/No value for <counter-url>/);
  });

  it('says that a route leads nowhere', async () => {
    expect((await go({ route: ['nowhere'] })).failed).toMatch(/"nowhere"/);
  });

  it('leaves a receipt whose hash tells a later change', async () => {
    const { checked } = await go();
    const run = { title: 'x', checked, versions: ['Counter 1'], seconds: 1 };
    const { hash, ...receipt } = makeReceipt(page.id, page.blocks, [run], circumstances);
    const count = (result: string) =>
      receipt.commands.filter((one) => one.result === result).length;
    expect([count('passed'), count('declared'), count('missing')]).toEqual([5, 1, 1]);
    expect(receiptHash(receipt)).toBe(hash);
    expect(receiptHash({ ...receipt, date: '2026-11-23' })).not.toBe(hash);
  });
});

describe('a session', () => {
  it('ends what takes too long, and lives on', async () => {
    const slow = await session.run('sleep 60', 0.2);
    expect([slow.late, slow.exit]).toEqual([true, 137]);
    expect(await session.run('echo here', 5)).toMatchObject({ exit: 0, output: 'here\n' });
  });

  it('keeps variables, and gives both streams and the status', async () => {
    await session.run('A=1', 5);
    const said = await session.run('echo "$A"; echo wrong >&2; (exit 3)', 5);
    expect(said).toMatchObject({ exit: 3, output: '1\nwrong\n', late: false });
  });

  it('tells that the shell is gone', async () => {
    expect((await session.run('exit 4', 5)).exit).toBe(137);
    expect((await session.run('echo here', 5)).exit).toBe(137);
  });
});
