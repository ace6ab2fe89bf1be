import { serviceSchema } from 'runbook-model';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { TriageBoard } from '../../triage.ts';
import { fillFrom, readQuery } from './link.ts';

const now = Date.UTC(2026, 2, 1, 14, 5);
const service = v.parse(serviceSchema, {
  name: 'Bakery',
  description: 'Bread.',
  severities: [{ id: 'S1', label: 'Critical', description: 'No bread', response: 'now' }],
  placeholders: {
    host: { kind: 'host', description: 'The oven' },
    note: { kind: 'text', description: 'Anything' },
  },
});
const entry = (id: string) =>
  ({ id, service: id.split('/')[0] }) as TriageBoard['playbooks'][number];
const board: TriageBoard = {
  services: [{ id: 'bakery', name: 'Bakery', description: '' }],
  playbooks: [entry('bakery/oven-cold'), entry('other/oven-cold')],
  pages: [],
};
const fill = (search: string, of: typeof service | undefined = service) =>
  fillFrom(readQuery(search), board, of, now);
const reasons = (search: string, of?: typeof service) =>
  Object.fromEntries(fill(search, of).refused.map(({ name, reason }) => [name, reason]));

describe('a link', () => {
  it('fills the form with what is true of this site', () => {
    expect(
      fill(
        '?service=bakery&playbook=oven-cold&severity=S1&started=2026-03-01T15:00:00%2B01:00&value.host=oven-1',
      ),
    ).toEqual({
      service: 'bakery',
      playbook: 'bakery/oven-cold',
      severity: 'S1',
      started: '2026-03-01T14:00:00.000Z',
      values: new Map([['host', 'oven-1']]),
      refused: [],
    });
  });

  it('may name its playbook whole, and leave out the service', () => {
    expect(fill('?playbook=bakery/oven-cold')).toMatchObject({
      service: 'bakery',
      playbook: 'bakery/oven-cold',
    });
  });

  it.each([
    ['service=x', 'service', 'This site has none of this name. It has bakery.'],
    ['service=bakery&playbook=x', 'playbook', 'The service has no playbook of this name.'],
    ['service=bakery&severity=P0', 'severity', 'Bakery has S1 and not this one.'],
    ['started=yesterday', 'started', 'It is no time with a zone, such as 2026-03-01T14:00:00Z.'],
    ['started=2026-03-01T14:00:00', 'started', expect.stringContaining('zone')],
    ['started=2026-03-02T14:00:00Z', 'started', 'It has not come yet.'],
    ['started=2025-03-02T14:00:00Z', 'started', 'It is more than 30 days ago.'],
    ['service=bakery&value.x=1', 'value.x', 'Bakery declares no placeholder of this name.'],
    [
      'service=bakery&value.__proto__=1',
      'value.__proto__',
      expect.stringContaining('no placeholder'),
    ],
    ['service=bakery&value.host=a%0Ab', 'value.host', expect.stringContaining('line end')],
    ['service=bakery&value.host=-x', 'value.host', expect.stringContaining('hyphen')],
    ['service=bakery&value.host=', 'value.host', 'It is empty.'],
    ['service=bakery&value.db-password=x', 'value.db-password', 'A secret never comes by link.'],
    [
      'service=bakery&value.note=ghp_aaaaaaaaaaaaaaaaaaaaaaaa',
      'value.note',
      expect.stringContaining('access token'),
    ],
    ['command=reboot', 'command', 'The form has nothing of this name.'],
    ['service=bakery&service=other', 'service', 'It stands in the link twice.'],
    [`service=${'x'.repeat(600)}`, 'service', 'It is too long.'],
    [`x=${'x'.repeat(9000)}`, 'the link', 'It is too long to be one of these.'],
  ])('?%s: says why %s is refused', (search, name, reason) => {
    expect(reasons(`?${search}`)).toEqual({ [name]: reason });
  });

  it('gives no value and no severity without its service', () => {
    expect(reasons('?value.host=oven-1&severity=S1', undefined)).toEqual({});
    const { values, severity, refused } = fillFrom(
      readQuery('?value.host=oven-1&severity=S1'),
      board,
      undefined,
      now,
    );
    expect([values.size, severity, refused.length]).toEqual([0, undefined, 2]);
  });
});
