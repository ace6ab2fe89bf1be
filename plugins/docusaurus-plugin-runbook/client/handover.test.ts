import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { type IncidentEvent, parseEvent } from 'runbook-model';
import { describe, expect, it } from 'vitest';
import { bringsRecord, limits, packRecord, readHandover, recordLink } from './handover.ts';
import { createLogStore } from './log-store.ts';
import { memoryStorage } from './memory-storage.ts';

const id = (n: number) => `01JN7ZQ2G0${String(n).padStart(16, '0')}`;
const note = (n: number, text: string, by?: string): IncidentEvent => ({
  v: 1,
  id: id(n),
  incident: id(0),
  at: '2025-03-01T03:00:00.000Z',
  type: 'note',
  text,
  ...(by !== undefined && { by }),
});
const events = fc
  .array(
    fc.record({
      text: fc.string({ unit: 'binary' }),
      by: fc.option(fc.string(), { nil: undefined }),
    }),
  )
  .map((all) => all.map(({ text, by }, n) => note(n + 1, text.toWellFormed(), by)));
const eventsOf = async (text: string) => {
  const read = await readHandover(text);
  return 'events' in read ? read.events : read.problem;
};
const packed = (content: string) =>
  `handrail:1:${deflateSync(Buffer.from(content)).toString('base64url')}.`;

describe('what goes out comes in', () => {
  it('as text, as a link and as a file', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (log) => {
        expect(await eventsOf(await packRecord(log))).toEqual(log);
        expect(await eventsOf(await recordLink(log, 'https://a.example/incidents/'))).toEqual(log);
        const file = { handrail: 'record', version: 1, exported: 'x', events: log, unreadable: [] };
        expect(await eventsOf(JSON.stringify(file, null, 2))).toEqual(log);
      }),
      { numRuns: 100 },
    );
  });

  it('in a sentence, and with the lines broken and quoted as chats do', async () => {
    const log = Array.from({ length: 40 }, (_, n) => note(n + 1, `note ${n * 7919}`));
    const text = await packRecord(log);
    expect(await eventsOf(`Take over, please: ${text} Thanks.`)).toEqual(log);
    expect(await eventsOf(`> ${text.replace(/.{60}/g, '$&\r\n> ')}\n\nbye.`)).toEqual(log);
  });

  it('in an address that no server sees', async () => {
    const link = new URL(await recordLink([note(1, 'é | # ?')], 'https://a.example/incidents/'));
    expect(link.search).toBe('');
    expect(link.hash).toMatch(/^#record=handrail:1:[\w-]+$/);
    expect(bringsRecord(link.hash)).toBe(true);
    expect(await eventsOf(link.hash)).toEqual([note(1, 'é | # ?')]);
  });
});

describe('what is none of ours', () => {
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  it.each([
    ['', 'There is nothing in it.'],
    ['Take over, please!', 'There is no record in it.'],
    ['{"a":1}', 'It is a file, but no record of this kind of site.'],
    ['null', 'There is no record in it.'],
    ['[1,2]', 'It is a file, but no record of this kind of site.'],
    ['{"handrail":"record"', 'It is damaged: a part is missing, or was changed on the way.'],
    ['{"handrail":"record","events":[]}', 'It does not say which version it has.'],
    ['{"handrail":"record","version":1}', 'It says that it is a record, but has no entries.'],
    [
      '{"handrail":"record","version":2,"events":[]}',
      'It was made by a newer version of this site: its form is 2, this page reads up to 1.',
    ],
    [
      'handrail:7:abc.',
      'It was made by a newer version of this site: its form is 7, this page reads up to 1.',
    ],
    ['handrail:1:AAAA.', 'It is damaged: a part is missing, or was changed on the way.'],
    ['handrail:1:abc', 'Its end is missing: the text was cut off.'],
    [packed('nonsense'), 'There is no record in it.'],
    [packed('\u0000'.repeat(1_000)), 'There is no record in it.'],
    [packed(nested), 'It is a file, but no record of this kind of site.'],
  ])('%.60s', async (text, problem) => {
    expect(await readHandover(text)).toEqual({ problem });
  });

  it('is what is cut off anywhere, or changed', async () => {
    const log = Array.from({ length: 30 }, (_, n) => note(n + 1, `note ${n * 7919}`));
    const text = await packRecord(log);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('A', 'z', '_', ''),
        async (at, sign) => {
          const cut = text.slice(0, at) + sign;
          for (const other of [cut, cut + text.slice(at + 1)]) {
            const read = await readHandover(other);
            // The last letter has some bits that mean nothing.
            if ('events' in read) expect(read.events).toEqual(log);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is a bomb: it is not unpacked to its end', async () => {
    const bomb = deflateSync(Buffer.alloc(300_000_000)).toString('base64url');
    expect(bomb.length).toBeLessThan(limits.packed);
    const before = performance.now();
    expect(await readHandover(`handrail:1:${bomb}.`)).toEqual({
      problem: 'It is longer than any record. Nothing of it was read.',
    });
    expect(performance.now() - before).toBeLessThan(3_000);
  });

  it('is a million entries', async () => {
    const million = JSON.stringify({ handrail: 'record', version: 1, events: Array(1e6).fill(0) });
    expect(await readHandover(million)).toEqual({
      problem: 'It holds 1000000 entries; at most 20000 are taken.',
    });
    expect(await readHandover('x'.repeat(9_000_000))).toEqual({
      problem: 'It is longer than any record. Nothing of it was read.',
    });
  });
});

describe('whatever it holds', () => {
  const wild = fc.oneof(
    fc.json(),
    fc.anything().map((value) => JSON.stringify(value) ?? 'undefined'),
    fc.constantFrom(
      ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '[[[]]]'],
      `{"v":1,"id":"${id(1)}","incident":"${id(0)}","at":"2025-03-01T03:00:00Z","type":"__proto__"}`,
      `{"v":99,"id":"${id(1)}","type":"note","text":"<img src=x onerror=alert(1)>"}`,
      `{"v":1,"id":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
    ),
  );

  it('nothing that is here changes, and nothing but whole entries comes in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wild, { maxLength: 8 }), async (entries) => {
        const storage = memoryStorage().open();
        const log = createLogStore({ storage, now: () => Date.UTC(2025, 2, 2) });
        log.append('a', { type: 'note', text: 'mine' });
        const before = JSON.stringify(log.records());
        const text = `{"handrail":"record","version":1,"events":[${entries.join(',')}]}`;
        const read = await readHandover(text);
        if ('problem' in read) return;
        const { added, refused } = log.receive(read.events);
        expect(added + refused.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length);
        expect(added).toBe(0);
        expect(JSON.stringify(log.records())).toBe(before);
        expect(({} as { polluted?: number }).polluted).toBeUndefined();
        for (const key of storage.keys()) {
          if (key.startsWith('handrail:1:event:')) {
            expect(parseEvent(JSON.parse(storage.read(key) ?? ''))).toHaveProperty('event');
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
