import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceFile } from 'remark-runbook';
import { serviceSchema } from 'runbook-model';
import { slotNames, slots } from 'runbook-model/report';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultTemplate } from './client/report/default-template.ts';
import {
  readReportTemplates,
  templateProblems,
  translatedTemplateProblems,
} from './report-templates.ts';

const docs = join(import.meta.dirname, '../../docs');
const problems = (text: string) =>
  templateProblems(text).map(({ line, column, message }) => `${line}:${column}: ${message}`);

describe('what is wrong with a report template', () => {
  it('is nothing with the one every service starts with', () => {
    expect(problems(defaultTemplate)).toEqual([]);
  });

  it('is a slot nobody knows: the nearest one and all others are named', () => {
    const known = `Known are ${slotNames.join(', ')}.`;
    expect(problems('# {{titel}}\n')).toEqual([
      `1:3: Unknown slot "titel". Did you mean title? ${known}`,
    ]);
    expect(problems('# {{weather}}\n')).toEqual([`1:3: Unknown slot "weather". ${known}`]);
  });

  it.each([
    ['[x]({{title}})', '1:5: {{title}} stands in a link: it belongs into plain text.'],
    ['# a\n\n[{{title}}](/b/)', '3:2: {{title}} stands in a link: it belongs into plain text.'],
    ['`{{id}}`', '1:2: {{id}} stands in code: it belongs into plain text.'],
    ['    {{id}}', '1:5: {{id}} stands in a block of code: it belongs into plain text.'],
    ['<b title="{{id}}">', '1:11: {{id}} stands in HTML: it belongs into plain text.'],
    ['![{{id}}](x.png)', '1:3: {{id}} stands in an image: it belongs into plain text.'],
    ['[a]: /{{id}}', '1:7: {{id}} stands in the address of a link: it belongs into plain text.'],
  ])('%j', (text, message) => {
    expect(problems(text)).toEqual([message]);
  });

  it('is a template that has no slot at all', () => {
    expect(problems('# Report\n')[0]).toMatch(/^1:1: A template without a slot/);
  });

  it('takes slots in headings, tables, lists, quotes and between signs', () => {
    const text =
      '# {{title}}\n\n> **{{id}}** *{{status}}*\n\n- {{duration}}\n\n| a |\n| - |\n| {{id}} |\n';
    expect(problems(text)).toEqual([]);
  });
});

describe('the templates of services', () => {
  const serviceAt = (id: string, report_template?: string): ServiceFile => ({
    id,
    path: join(docs, id, 'service.yml'),
    service: v.parse(serviceSchema, {
      name: id,
      description: 'A service.',
      severities: [{ id: 'P0', label: 'a', description: 'b', response: 'c' }],
      report_template,
    }),
  });

  it('are those they name', () => {
    const services = [serviceAt('quicprochat'), serviceAt('lcbp3-dms', '_report-template.md')];
    const { templates, problems } = readReportTemplates(services);
    expect(problems).toEqual([]);
    expect(Object.keys(templates)).toEqual(['lcbp3-dms']);
    expect(templates['lcbp3-dms']).toContain('# Incident Report: {{title}}');
  });

  it('have to be there', () => {
    expect(readReportTemplates([serviceAt('lcbp3-dms', 'gone.md')]).problems).toEqual([
      expect.stringMatching(
        /^docs\/lcbp3-dms\/service.yml:\d+:1: There is no file docs\/lcbp3-dms\/gone.md, the "report_template".$/,
      ),
    ]);
  });
});

describe('the template everybody has, translated', () => {
  const problemsOf = (text: string) =>
    translatedTemplateProblems(join(process.cwd(), 'i18n/de'), { 'runbook.report.template': text });

  it('is held against the slots there are', () => {
    expect(problemsOf('# Bericht: {{title}}\n')).toEqual([]);
    expect(problemsOf('# Bericht: {{title}}\n\n{{Zeitachse}}\n')).toEqual([
      expect.stringMatching(
        /^i18n\/de\/code\.json, runbook\.report\.template:3:1: Unknown slot "Zeitachse"\. /,
      ),
    ]);
  });

  it('need not be', () => {
    expect(translatedTemplateProblems('i18n/de', {})).toEqual([]);
  });
});

it('every slot is in the docs, in the words it has here', () => {
  const page = readFileSync(join(docs, 'authoring/report-templates.md'), 'utf8');
  for (const [name, { kind, holds }] of Object.entries(slots)) {
    if (!name.startsWith('review-')) expect(page).toContain(`| \`${name}\` | ${kind} | ${holds} |`);
  }
});
