import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../machine.ts';
import { complaints, reportOf } from '../report.ts';
import type { Section } from '../section.ts';
import { measureMemory } from './memory.ts';
import { writeCopies } from './pages.ts';
import { measurePeers } from './peers.ts';
import { measureSpeed } from './speed.ts';

const help = `npm run bench:check -- [--rounds 3] [--only peers,speed,memory] [--folder DIR]

Measures runbook-check against its peers on copies of this site's own pages, writes
bench/check-results.md and ends with 1 if a budget is broken. With --only, or with another folder
of Markdown, it writes no file.`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'peers,speed,memory' },
    folder: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}

const parts = values.only.split(',');
const rounds = Number(values.rounds);
const work = mkdtempSync(path.join(tmpdir(), 'handrail-bench-check-'));
/** A folder of pages: copies of ours, or a copy of what was named, which stays as it is. */
function pages(name: string, copies: number): string {
  const folder = path.join(work, name);
  mkdirSync(folder);
  if (values.folder) cpSync(path.resolve(values.folder), folder, { recursive: true });
  else writeCopies(folder, copies);
  return folder;
}

try {
  const machine = describeMachine('no browser');
  const sections: Section[] = [];
  if (parts.includes('peers')) sections.push(measurePeers(pages('peers', 10), rounds));
  if (parts.includes('speed')) sections.push(measureSpeed(pages('speed', 50), work, rounds));
  if (parts.includes('memory')) sections.push(measureMemory(work));
  const report = reportOf(sections, machine, 'npm run bench:check');
  console.log(report);
  if (parts.length === 3 && !values.folder) {
    await writeFile(path.join(import.meta.dirname, '../check-results.md'), report);
  }
  for (const complaint of complaints(sections)) {
    console.error(complaint);
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
