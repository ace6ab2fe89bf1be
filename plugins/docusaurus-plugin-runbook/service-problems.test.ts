import { parsePageFile } from 'remark-runbook';
import { type Service, serviceSchema } from 'runbook-model';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { serviceProblems } from './service-problems.ts';

const service: Service = v.parse(serviceSchema, {
  name: 'Bakery',
  description: 'Bread.',
  severities: [{ id: 'S1', label: 'Critical', description: 'No bread', response: 'At once' }],
  roles: [{ id: 'baker', name: 'Baker', duties: ['Bakes'] }],
  placeholders: { 'oven-host': { kind: 'host', description: 'The oven' } },
});

function problemsOf(text: string) {
  const page = parsePageFile(text, 'bakery/page.md', ['bakery']);
  return serviceProblems(page, service, ['bakery']).map(
    ({ line, message }) => `${line}: ${message}`,
  );
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
      '1: Unknown service "bakry". Did you mean bakery?',
      '1: Unknown severity "S2". Did you mean S1?',
      '1: Unknown owner "backer". Did you mean baker?',
      '6: Unknown placeholder "oven-hots". Did you mean oven-host?',
    ]);
  });
});
