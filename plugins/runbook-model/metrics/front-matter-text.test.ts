import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ReportFrontMatter, reportSchema } from './front-matter.ts';
import { formatFrontMatter } from './front-matter-text.ts';

const minimal: ReportFrontMatter = {
  id: 'INC-20260301-001',
  service: 'lcbp3-dms',
  severity: 'P1',
  title: 'Database: down',
  status: 'resolved',
  started: '2026-03-01T14:00:00Z',
};

const read = (text: string): unknown => parse(text.slice(4, -4));

describe('the front matter of a report as text', () => {
  it('has ids and times bare, words in quotes, nothing that is not known', () => {
    const report = { ...minimal, commander: '', resolved: '2026-03-01T14:30:00Z' };
    expect(formatFrontMatter(report)).toBe(
      [
        '---',
        'id: INC-20260301-001',
        'service: lcbp3-dms',
        'severity: P1',
        'title: "Database: down"',
        'status: resolved',
        'started: 2026-03-01T14:00:00Z',
        'resolved: 2026-03-01T14:30:00Z',
        '---',
        '',
      ].join('\n'),
    );
  });

  it('has every key of the schema', () => {
    const keys = Object.keys(reportSchema.entries);
    const report: unknown = Object.fromEntries(keys.map((key) => [key, 'x y']));
    const written = formatFrontMatter(report as ReportFrontMatter);
    expect(Object.keys(read(written) as object)).toEqual(keys);
  });

  it('says the same when read again, whatever people wrote', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('no', '~', '- a', '# b', 'a: b', '---', '0x1F', '1e3', '12:30', '"', '\\'),
    );
    fc.assert(
      fc.property(words, words, words, (title, commander, service) => {
        const report = { ...minimal, title, commander, service };
        const kept = Object.entries(report).filter(([, value]) => value !== '');
        expect(read(formatFrontMatter(report))).toEqual(Object.fromEntries(kept));
      }),
      { numRuns: 200 },
    );
  });

  it('passes the schema', () => {
    const report = { ...minimal, root_cause: 'yes', example: true as const };
    expect(v.parse(reportSchema, read(formatFrontMatter(report)))).toEqual(report);
  });
});
