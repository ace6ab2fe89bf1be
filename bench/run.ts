import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../e2e/support/browser.ts';
import { measureBuilds } from './build-time.ts';
import { measureFolding } from './folding/measure.ts';
import { describeMachine } from './machine.ts';
import { complaints, reportOf } from './report.ts';
import { measureSearch } from './search/measure.ts';
import type { Section } from './section.ts';
import { measureTicking } from './ticking/measure.ts';
import { measureWeight } from './weight/measure.ts';

const help = `npm run bench -- [--rounds 5] [--only build,weight,ticking,folding,search]

Measures this site against its peers, writes bench/results.md and ends with 1 if a budget is
broken. With --only it writes no file; "weight" builds each site once.`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'build,weight,ticking,folding,search' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}

const parts = values.only.split(',');
const folder = await mkdtemp(path.join(tmpdir(), 'handrail-bench-'));
const browser = await launchBrowser();
try {
  const machine = describeMachine(`Chromium ${browser.version()}`);
  const sections: Section[] = [];
  if (parts.includes('folding')) sections.push(measureFolding());
  if (parts.includes('ticking')) sections.push(await measureTicking(folder, browser));
  if (parts.includes('build') || parts.includes('weight')) {
    const rounds = parts.includes('build') ? Number(values.rounds) : 1;
    const builds = await measureBuilds(folder, rounds);
    if (parts.includes('build')) sections.push(builds);
  }
  if (parts.includes('weight')) sections.push(await measureWeight(folder, browser));
  if (parts.includes('search')) sections.push(await measureSearch(folder, browser));

  const report = reportOf(sections, machine);
  console.log(report);
  if (parts.length === 5) await writeFile(path.join(import.meta.dirname, 'results.md'), report);
  for (const complaint of complaints(sections)) {
    console.error(complaint);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
