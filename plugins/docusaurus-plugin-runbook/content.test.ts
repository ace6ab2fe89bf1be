import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from './content.ts';
import { runbook } from './runbook.ts';

const serviceYml = `name: Shop
description: Sells.
severities:
  - { id: S1, label: Critical, description: Closed, response: At once }
`;

let docsDir: string;
beforeEach(() => {
  docsDir = mkdtempSync(join(tmpdir(), 'docs-'));
});
afterEach(() => rmSync(docsDir, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(docsDir, path)), { recursive: true });
    writeFileSync(join(docsDir, path), text);
  }
}

describe('what keeps a site from being built', () => {
  it('is told page by page, with file and line, and without a stack', async () => {
    write({
      'shop/service.yml': serviceYml,
      'shop/a.md': '---\nseverity: S2\n---\n\nA :severity[S3] and :toString[x].\n',
      'shop/b.md': '---\ntitle: One: two\n---\n',
      'shop/c.mdx': 'Text\n\n<Open\n',
    });
    const error = await loadContent({ docsDir, implicitSteps: true }).catch((one: Error) => one);
    const shown = inspect(error).replaceAll(relative(process.cwd(), docsDir), 'docs');
    expect(shown.split('\n').map((line) => line.slice(0, 60))).toEqual([
      '[Error: The playbooks need mending:',
      'docs/shop/a.md:2:1: Unknown severity "S2". Did you mean S1?',
      'docs/shop/a.md:5:3: Unknown severity "S3". Did you mean S1?',
      expect.stringContaining('docs/shop/a.md:5:21: Unknown directive :toString. '),
      expect.stringContaining('docs/shop/b.md:2:8: The front matter is no YAML: '),
      expect.stringContaining('docs/shop/c.mdx:4:1: '),
    ]);
  });

  it('is a report that says what the site does not know', async () => {
    write({
      'shop/service.yml': serviceYml,
      'reports/a.md': '---\nid: 7\nservice: shop\nseverity: S1\ntitle: A\nstatus: resolved\n---\n',
    });
    const incidentsDir = join(docsDir, 'reports');
    const load = loadContent({ docsDir, implicitSteps: true, incidentsDir });
    const path = relative(process.cwd(), join(incidentsDir, 'a.md'));
    await expect(load).rejects.toThrow(
      [
        'The reports of incidents need mending:',
        `${path}:2: "id" is 7, but a number such as INC-20260301-001 was expected.`,
        `${path}:2: "started" is missing.`,
      ].join('\n'),
    );
  });

  it('is a service.yml that is not valid, named from where the build runs', () => {
    const path = relative(process.cwd(), join(docsDir, 'shop', 'service.yml'));
    const load = () => runbook({ docsDir });
    write({ 'shop/service.yml': serviceYml.replace('Sells.', '""') });
    expect(load).toThrow(`${path}:2: "description" is ""`);
    try {
      load();
    } catch (error) {
      expect(inspect(error)).not.toMatch(/\n\s+at |\/load\.ts/);
      expect(inspect(error)).toContain(`${path}:2: `);
    }
  });
});

describe('what a site’s configuration is given', () => {
  it('says nothing in JSON of the folder it was built from', () => {
    write({ 'shop/service.yml': serviceYml });
    const given = runbook({ docsDir });
    const json = JSON.stringify([given.remarkPlugin, given.plugin, given.sidebarItemsGenerator]);
    expect(json).not.toContain(docsDir);
    // Pages depend on these: a change must make a cache of them stale.
    expect(json).toContain('{"services":["shop"],"implicitSteps":true}');
  });
});
