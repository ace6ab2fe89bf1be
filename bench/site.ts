import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../e2e/support/browser.ts';
import { buildSite } from './build.ts';
import { openAuditor } from './lighthouse/auditor.ts';
import { compress } from './lighthouse/compress.ts';
import { fetchPackages } from './lighthouse/fetch.ts';
import { measureLighthouse } from './lighthouse/measure.ts';
import { buildStarlight, buildVitepress } from './lighthouse/peers.ts';
import type { BuiltSites } from './lighthouse/sites.ts';
import { describeMachine } from './machine.ts';
import { complaints, reportOf } from './report.ts';
import { measureScale } from './scale/measure.ts';
import type { Section } from './section.ts';
import { sites } from './sites/variants.ts';

const help = `npm run bench:site -- [--rounds 5] [--only lighthouse,scale]

Builds this site, the stock classic one, VitePress and Starlight with the same pages, and once more
with a thousand playbooks. Lets Lighthouse look at the first, weighs, times and searches the others,
writes bench/site-results.md and ends with 1 if a budget is broken. With --only it writes no file.
Lighthouse and the peers are fetched from the npm registry for the run.`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'lighthouse,scale' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}

const parts = values.only.split(',');
const rounds = Number(values.rounds);
const work = await mkdtemp(path.join(tmpdir(), 'handrail-bench-site-'));
try {
  const packages = fetchPackages(work);
  const built: BuiltSites = {
    ours: path.join(work, 'ours'),
    stock: path.join(work, 'stock'),
    vitepress: (await buildVitepress(packages)).folder,
    starlight: (await buildStarlight(packages)).folder,
  };
  await buildSite(built.ours, sites.handrail);
  await buildSite(built.stock, sites.stock);
  const sections: Section[] = [];
  if (parts.includes('scale')) {
    const folder = path.join(work, 'scale');
    const browser = await launchBrowser();
    sections.push(await measureScale(folder, packages, built, browser, rounds));
    await browser.close();
  }
  for (const site of Object.values(built)) compress(site);
  const auditor = await openAuditor(packages);
  try {
    const machine = describeMachine(`Chromium ${auditor.version}`);
    if (parts.includes('lighthouse')) {
      sections.unshift(await measureLighthouse(built, auditor, rounds));
    }
    const report = reportOf(sections, machine, 'npm run bench:site');
    console.log(report);
    if (parts.length === 2) {
      await writeFile(path.join(import.meta.dirname, 'site-results.md'), report);
    }
    for (const complaint of complaints(sections)) {
      console.error(complaint);
      process.exitCode = 1;
    }
  } finally {
    await auditor.close();
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
