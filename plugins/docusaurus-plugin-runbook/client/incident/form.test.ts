import type { Service } from 'runbook-model';
import { expect, it } from 'vitest';
import type { TriageBoard } from '../../triage.ts';
import { createLogStore } from '../log-store.ts';
import { memoryStorage } from '../memory-storage.ts';
import { problemsOf, serviceAsked, startForm } from './form.ts';

const now = Date.UTC(2026, 2, 1, 14, 5);
const entry = (id: string, title: string, severity: string) =>
  ({
    id,
    title,
    service: id.split('/')[0],
    severity: { id: severity },
  }) as TriageBoard['playbooks'][number];
const board: TriageBoard = {
  services: [
    { id: 'bakery', name: 'Bakery', description: '' },
    { id: 'shop', name: 'Shop', description: '' },
  ],
  playbooks: [
    entry('bakery/oven-cold', 'Oven cold', 'S1'),
    entry('bakery/no-flour', 'No flour', 'S2'),
    entry('shop/closed', 'Closed', 'P1'),
  ],
  pages: [],
};
const service = {
  name: 'Bakery',
  severities: [{ id: 'S1' }, { id: 'S2' }],
  placeholders: { host: { kind: 'host', description: '' } },
} as unknown as Service;
const site = { id: 'bakery', service, pages: [] };
const link = {
  search:
    '?service=bakery&playbook=oven-cold&severity=S2&started=2026-03-01T14:00:00Z&value.host=o-1',
  draft: undefined,
};

it('is filled from a link, and with the words of its playbook', () => {
  const { fields, linked } = startForm(link, board, site, {}, now);
  expect(linked).toBe(true);
  expect(fields).toEqual({
    service: 'bakery',
    playbook: 'bakery/oven-cold',
    severity: 'S2',
    title: 'Oven cold',
    started: '2026-03-01T14:00:00',
    values: { host: 'o-1' },
  });
});

it('takes nothing of a link that is of one service once another is chosen', () => {
  const { fields } = startForm(link, board, { ...site, id: 'shop' }, { service: 'shop' }, now);
  expect(fields).toMatchObject({
    service: 'shop',
    playbook: '',
    severity: '',
    title: '',
    values: {},
  });
});

it('keeps what the reader typed', () => {
  const typed = { title: 'All ovens', playbook: 'bakery/no-flour' };
  const { fields } = startForm(link, board, site, typed, now);
  expect(fields).toMatchObject({ ...typed, severity: 'S2' });
});

it('is filled from a draft: the page it was begun on, and when', () => {
  let time = now - 600_000;
  const log = createLogStore({ storage: memoryStorage().open(), now: () => time });
  log.append('bakery', { type: 'copied', playbook: 'bakery/no-flour', text: 'ls' });
  time += 60_000;
  log.append('bakery', { type: 'copied', playbook: 'bakery/oven-cold', text: 'ls' });
  const address = { search: '', draft: log.records()[0] };
  expect(serviceAsked(address, board)).toBe('bakery');
  const { fields, linked } = startForm(address, board, site, {}, now);
  expect(linked).toBe(false);
  expect(fields).toMatchObject({
    service: 'bakery',
    playbook: 'bakery/no-flour',
    severity: 'S2',
    started: '2026-03-01T13:55:00',
  });
});

it('says what is missing, and that a start cannot lie ahead', () => {
  const { fields } = startForm({ search: '', draft: undefined }, board, undefined, {}, now);
  expect(Object.keys(problemsOf(fields, now))).toEqual(['service', 'severity', 'title']);
  const whole = startForm(link, board, site, {}, now).fields;
  expect(problemsOf(whole, now)).toEqual({});
  expect(problemsOf({ ...whole, started: '2026-03-01T15:00' }, now)).toEqual({
    started: 'It has not come yet.',
  });
  expect(problemsOf({ ...whole, started: '' }, now)).toEqual({ started: 'When did it begin?' });
});
