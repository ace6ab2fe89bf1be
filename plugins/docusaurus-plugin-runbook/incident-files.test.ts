import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { loadServices, type ServiceFile } from 'remark-runbook';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readIncidentFiles } from './incident-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'incidents-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const shop = {
  id: 'shop',
  path: 'docs/shop/service.yml',
  service: { severities: [{ id: 'S1' }, { id: 'S2' }] },
} as ServiceFile;

const report = (change: Readonly<Record<string, string>> = {}) => {
  const lines = {
    id: 'INC-20260301-001',
    service: 'shop',
    severity: 'S1',
    title: 'Tills down',
    status: 'resolved',
    started: '2026-03-01T14:00:00Z',
    ...change,
  };
  const yaml = Object.entries(lines).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${yaml.join('')}---\n\n# Text\n\n---\n`;
};

const root = resolve(import.meta.dirname, '../..');

/** Reads the folder with these files in it. */
async function read(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { reports, problems } = await readIncidentFiles(folder, [shop], ['intro']);
  const here = relative(process.cwd(), folder);
  return { reports, problems: problems.map((one) => one.replaceAll(here, 'incidents')) };
}

describe('the reports of a folder', () => {
  it('are read from their front matter, whatever their line ends', async () => {
    const { reports, problems } = await read({
      'a.md': report(),
      'b.md': `\uFEFF${report({ id: 'INC-20260302-001', service: 'intro' })}`.replaceAll(
        '\n',
        '\r\n',
      ),
      'README.md': '# Not one',
      '_draft.md': '',
      'notes.txt': '',
    });
    expect(problems).toEqual([]);
    expect(reports.map(({ report: { id } }) => id)).toEqual([
      'INC-20260301-001',
      'INC-20260302-001',
    ]);
    expect(reports[0]?.report.started).toBe('2026-03-01T14:00:00Z');
  });

  it('are none where there is no such folder', async () => {
    const nowhere = join(folder, 'nowhere');
    expect(await readIncidentFiles(nowhere, [shop], [])).toEqual({ reports: [], problems: [] });
  });

  it.each([
    ['', 'a.md:1: The front matter of a report was expected, between two lines of "---".'],
    ['---\n---\n', 'a.md:2: The front matter of a report was expected: id and more.'],
    ['---\n- a\n---\n', 'a.md:2: The front matter of a report was expected: id and more.'],
    [report({ resloved: 'x' }), 'a.md:8: Unknown key "resloved". Did you mean resolved?'],
    [
      report({ started: '2026-03-01 14:00' }),
      'a.md:7: "started" is "2026-03-01 14:00", but a time with its zone, such as 2026-03-01T14:05:00Z was expected.',
    ],
    [report({ severity: 'S3' }), 'a.md:4: Unknown severity "S3". Did you mean S1?'],
    [report({ service: 'shpo' }), 'a.md:3: Unknown service "shpo". Did you mean shop?'],
    [report({ title: '[' }), expect.stringMatching(/^a\.md:6: /)],
  ])('that are none say so with their line: %j', async (text, problem) => {
    const { problems } = await read({ 'a.md': text });
    expect(problems.map((one) => one.replace('incidents/', ''))).toEqual([problem]);
  });

  it('have one number each', async () => {
    const { problems } = await read({ 'a.md': report(), 'b.md': report() });
    expect(problems).toEqual([
      expect.stringMatching(
        /b\.md:2: INC-20260301-001 is the report in incidents-\w+\/a\.md already\.$/,
      ),
    ]);
  });
});

describe('the reports of this project', () => {
  const services = loadServices(join(root, 'docs'));

  it('are valid', async () => {
    const { reports, problems } = await readIncidentFiles(join(root, 'incidents'), services, []);
    expect(problems).toEqual([]);
    expect(reports).not.toEqual([]);
  });

  it('are written like the example of the docs', async () => {
    const docs = readFileSync(join(root, 'docs/authoring/reports-and-metrics.md'), 'utf8');
    const [, example = ''] = /^```markdown\n([\s\S]*?)^```$/m.exec(docs) ?? [];
    writeFileSync(join(folder, 'a.md'), example);
    const { reports, problems } = await readIncidentFiles(folder, services, []);
    expect(problems).toEqual([]);
    expect(reports).toHaveLength(1);
  });
});
