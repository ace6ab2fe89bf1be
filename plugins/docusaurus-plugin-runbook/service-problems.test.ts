import { parsePageFile, type ServiceFile } from 'remark-runbook';
import { serviceSchema } from 'runbook-model';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { serviceProblems } from './service-problems.ts';

const service = v.parse(serviceSchema, {
  name: 'Bakery',
  description: 'Bread.',
  severities: [{ id: 'S1', label: 'Critical', description: 'No bread', response: 'At once' }],
  roles: [{ id: 'baker', name: 'Baker', duties: ['Bakes'] }],
  placeholders: { 'oven-host': { kind: 'host', description: 'The oven' } },
});

const dairy = v.parse(serviceSchema, {
  name: 'Dairy',
  description: 'Milk.',
  severities: [{ id: 'P0', label: 'Critical', description: 'No milk', response: 'At once' }],
});
const services: ServiceFile[] = [
  { id: 'bakery', path: 'docs/bakery/service.yml', service },
  { id: 'dairy', path: 'docs/dairy/service.yml', service: dairy },
];

function problemsOf(text: string, path = 'bakery/page.md') {
  const page = parsePageFile(text, path, ['bakery', 'dairy']);
  return serviceProblems(page, services).map(({ line, message }) => `${line}: ${message}`);
}

describe('what a page says that its service does not know', () => {
  it('is nothing on a good page', () => {
    expect(
      problemsOf('---\nseverity: S1\nowner: baker\n---\n\n```bash\nping <oven-host>\n```\n'),
    ).toEqual([]);
  });

  it('names the nearest severity, owner, placeholder and service', () => {
    expect(
      problemsOf(
        '---\nseverity: S2\nowner: backer\n---\n\n```bash\nping <oven-hots>\n```\n\n::roles{service="bakry"}\n',
      ),
    ).toEqual([
      '10: Unknown service "bakry". Did you mean bakery?',
      '2: Unknown severity "S2". Did you mean S1?',
      '3: Unknown owner "backer". Did you mean baker?',
      '6: Unknown placeholder "oven-hots". Did you mean oven-host? Or declare it under placeholders in docs/bakery/service.yml.',
    ]);
  });

  it('tells how to declare a placeholder where none is near', () => {
    expect(problemsOf('```bash\nping <milkman>\n```\n')).toEqual([
      '1: Unknown placeholder "milkman". Known are oven-host. Declare it under placeholders in docs/bakery/service.yml.',
    ]);
    expect(problemsOf('```bash\nping <milkman>\n```\n', 'dairy/page.md')).toEqual([
      '1: Unknown placeholder "milkman". None is declared. Declare it under placeholders in docs/dairy/service.yml.',
    ]);
  });

  it('holds badges against the scale of the service they name', () => {
    const badges = 'A :severity[S9]\n\nor :severity[P0]{service=dairy} or :severity[S1].\n';
    expect(problemsOf(badges)).toEqual(['1: Unknown severity "S9". Did you mean S1?']);
    expect(problemsOf(':severity[P0]{service=bakery}', 'elsewhere.md')).toEqual([
      '1: Unknown severity "P0". Did you mean S1?',
    ]);
    expect(problemsOf(':severity[constructor]')).toEqual([
      '1: Unknown severity "constructor". Known are S1.',
    ]);
  });
});
