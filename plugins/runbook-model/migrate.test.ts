import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { encodeTime } from 'ulid';
import { describe, expect, it } from 'vitest';
import { eventVersion, latestTime } from './event.ts';
import { arbitraryLog, idOf } from './log.arbitrary.ts';
import { type Migration, migrations, parseEvent } from './migrate.ts';
import { foldRecord } from './record.ts';

const frozen = new URL('fixtures/log-v1.json', import.meta.url);
const { events } = JSON.parse(readFileSync(frozen, 'utf8')) as { events: unknown[] };

const step = {
  v: 1,
  id: idOf(1),
  incident: idOf(0),
  at: '2025-03-01T03:01:00.000Z',
  type: 'step',
  playbook: 'a/one',
  words: 'look',
  hash: 'h1',
  title: 'Look',
  state: 'done',
};

const problem = (raw: unknown) => {
  const result = parseEvent(raw);
  return 'problem' in result ? result.problem : undefined;
};

describe('parseEvent', () => {
  it('reads what version 1 wrote, for ever', () => {
    const log = events.map((raw) => {
      const result = parseEvent(raw);
      if ('problem' in result) throw new Error(result.problem.code);
      return result.event;
    });
    const { playbooks, values, ...record } = foldRecord(log);
    expect(record).toMatchObject({
      scope: 'lcbp3-dms',
      openedAt: '2025-03-01T03:12:00.000Z',
      closed: true,
      lastAction: { at: '2025-03-01T03:16:00.000Z', playbook: 'lcbp3-dms/disk-full' },
    });
    expect(values).toEqual(new Map([['server-ip', '192.0.2.10']]));
    const { marks, ...playbook } = playbooks.get('lcbp3-dms/database-down') ?? {};
    expect(playbook).toEqual({
      firstActionAt: '2025-03-01T03:12:00.001Z',
      lastActionAt: '2025-03-01T03:15:00.000Z',
      lastWords: 'restart-the-container',
      lastHash: '4d5e6f',
    });
    expect([...(marks ?? [])].map(([words, byHash]) => [words, [...byHash.keys()]])).toEqual([
      ['see-whether-the-container-is-down', ['1a2b3c']],
      ['restart-the-container', ['4d5e6f']],
    ]);
  });

  it('knows as many versions as there are migrations', () => {
    expect(eventVersion).toBe(migrations.length + 1);
  });

  it('brings an older version up to date, step by step', () => {
    const renamed: Migration = ({ page, ...rest }) => ({ ...rest, playbook: page });
    const shouted: Migration = ({ name, ...rest }) => ({ ...rest, title: `${name}!` });
    const { playbook: _, title: __, ...rest } = step;
    const oldest = { ...rest, v: 1, page: 'a/one', name: 'Look' };
    const older = { ...rest, v: 2, playbook: 'a/one', name: 'Look' };
    const both = [renamed, shouted];
    expect(parseEvent(oldest, both)).toEqual({ event: { ...step, title: 'Look!' } });
    expect(parseEvent(older, both)).toEqual({ event: { ...step, title: 'Look!' } });
    expect(parseEvent({ ...step, v: 3 }, both)).toEqual({ event: step });
    expect(parseEvent({ ...step, v: 4 }, both)).toHaveProperty('problem');
    const broken = () => {
      throw new Error('no');
    };
    expect(parseEvent(step, [broken])).toEqual({
      problem: { code: 'stuck', version: 1, known: 2 },
    });
  });

  it('says that a newer version is newer', () => {
    expect(problem({ ...step, v: 2 })).toEqual({ code: 'newer', version: 2, known: 1 });
  });

  it.each([
    null,
    undefined,
    'text',
    7,
    [],
    {},
    { v: '1' },
    { v: 0 },
    { v: 1.5 },
    { v: Number.NaN },
  ])('refuses %j', (raw) => {
    expect(problem(raw)?.code).toMatch(/^no-(event|version)$/);
  });

  it.each([
    ['type', 'constructor'],
    ['type', 'dance'],
    ['id', idOf(1).toLowerCase()],
    ['id', idOf(1).slice(1)],
    ['id', `8${idOf(1).slice(1)}`],
    ['incident', undefined],
    ['at', 'yesterday'],
    ['at', '2025-13-01T03:00:00.000Z'],
    ['at', '2025-03-01T03:00:00.000'],
    ['playbook', 3],
    ['hash', null],
    ['state', 'finished'],
    ['twin', false],
    ['reason', 5],
  ])('names the field: %s %j', (field, value) => {
    const found = JSON.stringify(value) ?? '';
    expect(problem({ ...step, [field]: value })).toEqual({ code: 'field', field, found });
  });

  it('quotes no more than the start of what it found', () => {
    const long = problem({ ...step, state: 'x'.repeat(1_000_000) });
    expect(JSON.stringify(long).length).toBeLessThan(120);
  });

  it('refuses ids of a time beyond the year 2100: they would poison the clock', () => {
    const random = 'Z'.repeat(16);
    expect(problem({ ...step, id: encodeTime(latestTime) + random })).toBeUndefined();
    expect(problem({ ...step, id: encodeTime(latestTime + 1) + random })).toHaveProperty(
      'field',
      'id',
    );
    expect(problem({ ...step, incident: `7${random}${'Z'.repeat(9)}` })).toHaveProperty(
      'field',
      'incident',
    );
  });

  it('reads what was written, without keys it does not know', () => {
    fc.assert(
      fc.property(arbitraryLog(), (log) => {
        for (const event of log) {
          const raw = JSON.parse(JSON.stringify({ ...event, extra: 1 }));
          expect(parseEvent(raw)).toEqual({ event });
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(step)), (value, field) => {
        expect(parseEvent(value)).toHaveProperty('problem');
        expect(() => parseEvent({ ...step, [field]: value })).not.toThrow();
      }),
    );
  });
});
