import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { reportSchema } from './front-matter.ts';

const minimal = {
  id: 'INC-20260301-001',
  service: 'lcbp3-dms',
  severity: 'P1',
  title: 'Database down',
  status: 'resolved',
  started: '2026-03-01T14:00:00Z',
};

const problems = (change: object) =>
  v.safeParse(reportSchema, { ...minimal, ...change }).issues?.map(({ message }) => message) ?? [];

describe('the front matter of a report', () => {
  it.each([
    {},
    { id: 'INC-20240229-1000' },
    { started: '2026-03-01T14:00Z' },
    { resolved: '2026-03-01T21:30:00.123+07:00' },
    { example: true },
  ])('takes %j', (change) => {
    expect(problems(change)).toEqual([]);
  });

  it.each([
    [{ id: 'INC-20260230-001' }, 'a number such as INC-20260301-001'],
    [{ id: 'INC-YYYYMMDD-001' }, 'a number such as INC-20260301-001'],
    [{ started: '2026-03-01T14:00:00' }, 'a time with its zone, such as 2026-03-01T14:05:00Z'],
    [{ started: '2026-02-30T14:00:00Z' }, 'a time with its zone, such as 2026-03-01T14:05:00Z'],
    [{ started: '14:00' }, 'a time with its zone, such as 2026-03-01T14:05:00Z'],
    [{ status: 'closed' }, 'one of open, mitigated, resolved'],
    [{ title: ' ' }, 'a text that is not empty'],
    [{ example: false }, 'true, or no such line'],
  ])('refuses %j', (change, message) => {
    expect(problems(change)).toEqual([message]);
  });

  it('knows no other key', () => {
    expect(problems({ resloved: '2026-03-01T14:30:00Z' })).toHaveLength(1);
  });
});
