import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from 'markdownlint/sync';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { IncidentEvent } from '../event.ts';
import { foldIncident } from '../incident/fold.ts';
import { reportSchema } from '../metrics/front-matter.ts';
import { renderReport } from './render.ts';
import { parseTemplate } from './template.ts';
import { serviceNamed, usualTemplate } from './testing.ts';
import { english } from './testing-words.ts';

interface Case {
  number: string;
  time_zone: string;
  procedures: string[];
  events: IncidentEvent[];
}

const folder = join(import.meta.dirname, 'fixtures');

/** The report's own headings decide; a line of a table cannot be broken. */
const style = { default: true, MD013: false, MD025: { front_matter_title: '' } };

describe.each(readdirSync(folder))('the report of fixtures/%s', (name) => {
  const path = join(folder, name);
  const { events, ...given } = JSON.parse(readFileSync(join(path, 'log.json'), 'utf8')) as Case;
  const own = join(path, 'template.md');
  const { template, problems } = parseTemplate(
    existsSync(own) ? readFileSync(own, 'utf8') : usualTemplate,
  );
  const report = renderReport(template, foldIncident(events), {
    number: given.number,
    service: serviceNamed('LCBP3-DMS', given.time_zone),
    procedures: new Set(given.procedures),
    words: english,
  });

  it('is the golden file', async () => {
    expect(problems).toEqual([]);
    await expect(report).toMatchFileSnapshot(join(path, 'report.md'));
  });

  it('passes a linter', () => {
    expect(lint({ strings: { report }, config: style }).report).toEqual([]);
  });

  it('has front matter that the metrics read', () => {
    const [, matter = ''] = /^---\n(.*?)\n---\n/s.exec(report) ?? [];
    expect(v.parse(reportSchema, parse(matter)).id).toBe(given.number);
  });
});
