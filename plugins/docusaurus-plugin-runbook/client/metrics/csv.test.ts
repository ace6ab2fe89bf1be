import Papa from 'papaparse';
import { figuresOf, type MeasuredIncident } from 'runbook-model/metrics';
import { describe, expect, it } from 'vitest';
import { figuresCsv, incidentsCsv } from './csv.ts';

const incident: MeasuredIncident = {
  id: 'INC-20260101-001',
  service: 'shop',
  severity: 'S1',
  title: 'Tills, "all" of them',
  status: 'resolved',
  started: '2026-01-01T14:00:00Z',
  resolved: '2026-01-01T14:30:00Z',
};
const asOf = Date.UTC(2026, 1, 1);
const read = (text: string) => Papa.parse<Record<string, string>>(text.slice(1), { header: true });

describe('the tables for a spreadsheet', () => {
  it('hold every incident, with the reason for what is left out', () => {
    const future = { ...incident, id: 'INC-20260301-001', started: '2026-03-01T14:00:00Z' };
    const text = incidentsCsv(figuresOf([incident, future], {}, asOf));
    expect(text.startsWith('\uFEFFid,service,')).toBe(true);
    const [first, second] = read(text).data;
    expect(first).toMatchObject({
      title: 'Tills, "all" of them',
      minutes_to_resolve: '30',
      minutes_to_mitigate: '',
      left_out: 'no time given for "acknowledged"; no time given for "mitigated"',
    });
    expect(second).toMatchObject({ left_out: 'it starts in the future' });
  });

  it('hold every figure, or the reason', () => {
    const { data } = read(figuresCsv(figuresOf([incident], {}, asOf)));
    expect(data[2]).toMatchObject({
      figure: 'time to resolve',
      mean: '30',
      median: 'needs 3 incidents, n is 1',
    });
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\r=1',
    '=HYPERLINK("https://example.org")',
    '=1\n2',
    ' =1',
    '＝1',
  ])('hold no formula: %j', (title) => {
    const text = incidentsCsv(figuresOf([{ ...incident, title, root_cause: title }], {}, asOf));
    const [row] = read(text).data;
    expect(row?.title).toBe(`'${title}`);
    expect(row?.root_cause).toBe(`'${title}`);
  });
});
