import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadContent, type RunbookContent } from './content.ts';
import { incidentPages, servicesModule } from './incident-data.ts';

let content: RunbookContent;

beforeAll(async () => {
  const docsDir = join(import.meta.dirname, '..', '..', 'docs');
  content = await loadContent({ docsDir, implicitSteps: true });
}, 30_000);

it('gives an incident every page of its service with something to do, without the commands', () => {
  const addresses = new Map(content.playbooks.map(({ id }) => [id, `/${id}/`]));
  const pages = incidentPages(content, addresses, 'lcbp3-dms');
  expect(pages.every(({ id }) => id.startsWith('lcbp3-dms/'))).toBe(true);
  const checklist = pages.find(({ id }) => id === 'lcbp3-dms/response-checklist');
  expect(checklist?.lists.map(({ kind, section }) => [kind, section?.title])).toEqual([
    ['tasks', 'During incident'],
    ['tasks', 'After incident'],
  ]);
  const down = pages.find(({ id }) => id === 'lcbp3-dms/database-down');
  expect(down?.lists[0]?.steps[0]).toHaveProperty('words');
  expect(JSON.stringify(down)).not.toContain('docker ps');
  expect(incidentPages(content, new Map(), 'lcbp3-dms')).toEqual([]);
});

it('loads a service when it is asked for', () => {
  const files = (id: string) => ({ service: `service-${id}.json`, pages: `pages-${id}.json` });
  expect(servicesModule(['a"b'], files)).toBe(
    'export const services = {\n' +
      '  "a\\"b": () => Promise.all([' +
      'import(/* webpackChunkName: "service-a\\"b" */ "./service-a\\"b.json"), ' +
      'import(/* webpackChunkName: "pages-a\\"b" */ "./pages-a\\"b.json")]),\n' +
      '};\n',
  );
});
