import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './build.ts';
import { openAuditor } from './lighthouse/auditor.ts';
import { compress } from './lighthouse/compress.ts';
import { fetchPackages } from './lighthouse/fetch.ts';
import { measureLighthouse } from './lighthouse/measure.ts';
import { buildStarlight, buildVitepress } from './lighthouse/peers.ts';
import { describeMachine } from './machine.ts';
import { complaints, reportOf } from './report.ts';
import { sites } from './sites/variants.ts';

const help = `npm run bench:site -- [--rounds 5]

Builds this site, the stock classic one, VitePress and Starlight with the same pages, lets
Lighthouse look at them, writes bench/site-results.md and ends with 1 if a budget is broken.
Lighthouse and the peers are fetched from the npm registry for the run.`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}

const work = await mkdtemp(path.join(tmpdir(), 'handrail-bench-site-'));
try {
  const packages = fetchPackages(work);
  const built = {
    ours: path.join(work, 'ours'),
    stock: path.join(work, 'stock'),
    vitepress: buildVitepress(packages),
    starlight: buildStarlight(packages),
  };
  await buildSite(built.ours, sites.handrail);
  await buildSite(built.stock, sites.stock);
  for (const site of Object.values(built)) compress(site);
  const auditor = await openAuditor(packages);
  try {
    const machine = describeMachine(`Chromium ${auditor.version}`);
    const sections = [await measureLighthouse(built, auditor, Number(values.rounds))];
    const report = reportOf(sections, machine, 'npm run bench:site');
    console.log(report);
    await writeFile(path.join(import.meta.dirname, 'site-results.md'), report);
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
