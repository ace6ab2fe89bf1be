import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BuiltSite, builtSite } from './build.ts';

const root = path.resolve(import.meta.dirname, '../..');
const source = path.join(root, 'e2e/fixtures/site');

/** How many steps the longest page of the fixture has. */
export const manySteps = 200;

/** The report that the sample of LCBP3-DMS comes to, see `report.test.ts`. */
export const committedReport = 'INC-20251201-001';

/** Somebody else's site, and the same site after a deploy that changed a playbook. */
export interface FixtureSites {
  site: BuiltSite;
  deployed: BuiltSite;
}

/**
 * Builds the fixture site twice, from copies outside the tree.
 *
 * @param given a folder that holds both, built: `site` and `deployed`.
 * @throws an error that holds the build's whole output if a build fails.
 */
export async function builtFixtures(given?: string): Promise<FixtureSites> {
  if (given) {
    return {
      site: await builtSite(path.join(given, 'site')),
      deployed: await builtSite(path.join(given, 'deployed')),
    };
  }
  const copy = await mkdtemp(path.join(tmpdir(), 'handrail-fixture-'));
  try {
    await cp(source, copy, { recursive: true });
    await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    await writeFile(path.join(copy, 'handbook/bakery/many-steps.md'), pageOfManySteps());
    const site = await builtSite(undefined, copy);
    const changed = path.join(copy, 'handbook/bakery/oven-cold.md');
    await writeFile(changed, deploy(await readFile(changed, 'utf8')));
    await writeFile(path.join(copy, 'handbook/planted.md'), pageWithScripts);
    await commitReport(copy);
    return { site, deployed: await builtSite(undefined, copy) };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Adds the report that another test downloads, as it is, and the service it is of. */
async function commitReport(site: string): Promise<void> {
  for (const file of ['service.yml', '_report-template.md']) {
    await cp(path.join(root, 'docs/lcbp3-dms', file), path.join(site, 'handbook/lcbp3-dms', file));
  }
  const name = `${committedReport}.md`;
  const report = path.join(root, 'e2e/fixtures/report', name);
  await cp(report, path.join(site, 'incidents', name));
}

/** Markdown may hold HTML, and with it whatever somebody hides in there. */
const pageWithScripts = `---
title: Planted
description: A page somebody planted scripts in.
---

Before <script>window.planted = 'ran';</script> and after.
`;

function pageOfManySteps(): string {
  const steps = Array.from({ length: manySteps }, (_, index) => index + 1).map(
    (n) => `1. Check rack ${n}\n\n   \`\`\`bash expect="rack ${n}"\n   ls /racks/${n}\n   \`\`\`\n`,
  );
  const head = '---\ntitle: Many steps\ndescription: "A very long page."\nseverity: S2\n---\n';
  return `${head}\n:::steps\n\n${steps.join('\n')}\n:::\n`;
}

/** One step asks for another command, one is new and comes first, one is gone. */
function deploy(page: string): string {
  const edits: [string, string][] = [
    ['/temperature', '/temperature?unit=celsius'],
    ['1. Look at the temp', '1. Put gloves on\n\n   Both of them.\n\n1. Look at the temp'],
    ['4. Ask whether it heats\n\n   Put a hand near it.\n', ''],
  ];
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The fixture page no longer says: ${from}`);
    return text.replace(from, to);
  }, page);
}
