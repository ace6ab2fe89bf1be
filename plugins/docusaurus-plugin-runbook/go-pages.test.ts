import { describe, expect, it } from 'vitest';
import { onlyPlaybook } from './client/go.ts';
import { goPages, movedPages } from './go-pages.ts';
import type { TriageBoard, TriageEntry } from './triage.ts';

const entry = (id: string, ...signals: TriageEntry['signals']): TriageEntry => ({
  id,
  href: `/ops/${id}/`,
  service: 'shop',
  title: id,
  description: '',
  severity: { id: 'S1', label: 'Bad', rank: 0, response: 'At once' },
  symptoms: [],
  signals,
  steps: 1,
});
const board: TriageBoard = {
  services: [{ id: 'shop', name: 'Shop', description: '' }],
  pages: [],
  playbooks: [
    entry('disk', { kind: 'alert', value: 'DiskFull' }, { kind: 'metric', value: 'queue_depth' }),
    entry('slow', { kind: 'metric', value: 'queue_depth' }, { kind: 'log', value: 'ไม่มีที่ว่าง' }),
    entry('both', { kind: 'log', value: 'No room!' }, { kind: 'log', value: 'no room' }),
  ],
};

describe('the addresses of signals', () => {
  it('are those of names, once each, and none where a text makes no address', () => {
    expect(
      goPages(board).map(({ path, targets }) => [path, ...targets.map(({ title }) => title)]),
    ).toEqual([
      ['go/DiskFull', 'disk'],
      ['go/diskfull', 'disk'],
      ['go/queue_depth', 'disk', 'slow'],
      ['go/no-room', 'both'],
    ]);
  });

  it('say how bad it is, and of what', () => {
    expect(goPages(board)[0]?.targets[0]?.about).toBe('S1 Bad · Shop');
  });

  it.each([
    ['DiskFull', 'disk'],
    ['diskfull', 'disk'],
    ['No Room', 'both'],
    ['ไม่มีที่ว่าง', 'slow'],
    ['queue_depth', undefined],
    ['queue', undefined],
    ['', undefined],
  ])('%s leads to %s alone', (asked, id) => {
    expect(onlyPlaybook(board, asked)?.id).toBe(id);
  });
});

it('the addresses that pages had before are those below the base', () => {
  const page = { id: 'disk', href: '/ops/disk/', title: 'Disk', description: '', unlisted: false };
  const replaces = ['/ops/old', '/elsewhere/old', '/ops/'];
  expect(movedPages([{ ...page, replaces }], '/ops/')).toEqual([
    { path: 'old', name: '/ops/old', targets: [{ href: '/ops/disk/', title: 'Disk' }] },
  ]);
});
