import { describe, expect, it } from 'vitest';
import type { EventBody, Milestone } from '../event.ts';
import { foldIncident } from '../incident/index.ts';
import { eventAt, idOf } from '../log.arbitrary.ts';
import { measuredRecord } from './record.ts';

const opened: EventBody = { type: 'opened', scope: 'a' };
const declared: EventBody = {
  type: 'declared',
  number: 'INC-20250301-001',
  severity: 'P1',
  title: 'Database down',
};
const reached = (milestone: Milestone) => ({ type: 'milestone', milestone }) as const;
const measured = (...bodies: EventBody[]) => {
  const view = foldIncident(bodies.map((body, index) => eventAt(index + 1, body)));
  return measuredRecord(view, 'INC-20250301-002');
};
const at = (n: number) => eventAt(n, opened).at.replace('.000', '');

describe('an incident of the log', () => {
  it('is measured as far as it came', () => {
    const cause: EventBody = {
      type: 'field',
      name: 'root-cause',
      value: 'Disk full',
      replaces: [],
    };
    expect(
      measured(opened, declared, reached('acknowledged'), reached('mitigated'), cause),
    ).toEqual({
      id: 'INC-20250301-002',
      service: 'a',
      severity: 'P1',
      title: 'Database down',
      status: 'mitigated',
      started: at(1),
      acknowledged: at(3),
      mitigated: at(4),
      resolved: undefined,
      root_cause: 'Disk full',
    });
  });

  it('lasts until it is resolved for good', () => {
    const again = [reached('resolved'), reached('reopened')];
    expect(measured(opened, declared, ...again)).toMatchObject({ status: 'open' });
    expect(
      measured(opened, declared, ...again, reached('resolved'), { type: 'closed' }),
    ).toMatchObject({ status: 'resolved', resolved: at(5) });
  });

  it('that was put away is as far as it had come', () => {
    const closed: EventBody = { type: 'closed' };
    const status = (...bodies: EventBody[]) => measured(opened, declared, ...bodies)?.status;
    expect(status(closed)).toBe('open');
    expect(status(reached('mitigated'), closed)).toBe('mitigated');
    expect(status(reached('mitigated'), reached('verified'), closed)).toBe('mitigated');
    expect(status(reached('mitigated'), reached('reopened'), closed)).toBe('open');
    expect(status(reached('resolved'), closed)).toBe('resolved');
  });

  it('is none as a draft, as a rehearsal, without its opening, or once its declaration is taken back', () => {
    expect(measured(opened, reached('resolved'))).toBeUndefined();
    expect(measured(declared)).toBeUndefined();
    expect(measured({ ...opened, practice: true }, declared)).toBeUndefined();
    expect(measured(opened, declared, { type: 'undone', target: idOf(2) })).toBeUndefined();
  });
});
