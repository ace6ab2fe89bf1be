import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IncidentEvent, type Service, serviceSchema } from 'runbook-model';
import { foldIncident } from 'runbook-model/incident';
import { parseTemplate, type ReportWords, renderReport } from 'runbook-model/report';
import * as v from 'valibot';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readIncidentFiles } from '../../incident-files.ts';
import { defaultTemplate } from './default-template.ts';
import { reportWords } from './words.ts';

const root = join(import.meta.dirname, '../../../..');
const fixtures = join(root, 'plugins/runbook-model/report/fixtures');

it('the template of a service without its own is, in English, that of LCBP3-DMS', () => {
  const path = join(root, 'docs/lcbp3-dms/_report-template.md');
  expect(defaultTemplate).toBe(readFileSync(path, 'utf8'));
});

interface Case {
  number: string;
  time_zone: string;
  procedures: string[];
  events: IncidentEvent[];
}

/** The report of a fixture of the model, as a site with these words and this template has it. */
function reportOf(name: string, text: string, words: ReportWords): string {
  const read = JSON.parse(readFileSync(join(fixtures, name, 'log.json'), 'utf8')) as Case;
  return renderReport(parseTemplate(text).template, foldIncident(read.events), {
    number: read.number,
    service: serviceIn(read.time_zone),
    procedures: new Set(read.procedures),
    words,
  });
}

function serviceIn(time_zone: string): Service {
  return v.parse(serviceSchema, {
    name: 'LCBP3-DMS',
    description: 'A service.',
    time_zone,
    severities: ['P0', 'P1'].map((id) => ({ id, label: id, description: id, response: '1 hour' })),
  });
}

describe('in English', () => {
  it('the words are those that the model is tested with', async () => {
    // By its path: no package hands out what it has for its own tests.
    const { english } = await import(join(root, 'plugins/runbook-model/report/testing-words.ts'));
    const { length, ...texts } = reportWords;
    expect(english).toMatchObject(texts);
    for (const time of [59, 60, 61 * 60, 26 * 3_600, 49 * 3_600 + 61]) {
      expect(length(time * 1_000)).toBe(english.length(time * 1_000));
    }
  });

  const usual = readdirSync(fixtures).filter((name) => name !== 'own-template');

  it.each(usual)('the report of fixtures/%s is the golden file', (name) => {
    const golden = readFileSync(join(fixtures, name, 'report.md'), 'utf8');
    expect(reportOf(name, defaultTemplate, reportWords)).toBe(golden);
  });
});

/** `Known: {text}` → `Ｋｎｏｗｎ: {text}`: whatever is left in Latin letters came from elsewhere. */
function wide(text: string): string {
  return text
    .split(/(\{\{?[\w-]+\}?\})/)
    .map((part, place) =>
      place % 2 === 1
        ? part
        : part.replace(/[A-Za-z]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)),
    )
    .join('');
}

/** Every word of a report in that language. */
function inWide<T>(words: T): T {
  if (typeof words === 'string') return wide(words) as T;
  if (typeof words === 'function') {
    return ((...given: unknown[]) => wide(String(words(...given)))) as T;
  }
  const all = Object.entries(words as object).map(([name, one]) => [name, inWide(one)]);
  return Object.fromEntries(all) as T;
}

describe('in another language', () => {
  const said = (name: string) => reportOf(name, wide(defaultTemplate), inWide(reportWords));
  const bodyOf = (report: string) => report.replace(/^---\n.*?\n---\n/s, '');

  it.each(['sample', 'several-days', 'blank'])('nothing of fixtures/%s stays English', (name) => {
    const known = `UTC ${readFileSync(join(fixtures, name, 'log.json'), 'utf8')}`;
    const runs = bodyOf(said(name)).match(/[A-Za-z][A-Za-z0-9/ ]*/g) ?? [];
    expect(runs.filter((run) => !known.includes(run.trim()))).toEqual([]);
  });

  it('the metrics read it just the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'incidents-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const read = async (report: string) => {
      writeFileSync(join(folder, 'a.md'), report);
      return readIncidentFiles(folder, [], ['lcbp3-dms']);
    };
    const found = await read(said('several-days'));
    expect(bodyOf(said('several-days'))).not.toContain('Root Cause');
    expect(found.problems).toEqual([]);
    expect(found.reports).toHaveLength(1);
    expect(found).toEqual(await read(reportOf('several-days', defaultTemplate, reportWords)));
  });
});
