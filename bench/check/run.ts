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
import { writeProse } from './prose.ts';
import { measureSpeed } from './speed.ts';

const help = `npm run bench:check -- [--rounds 3] [--only peers,speed,memory] [FOLDER]

Measures runbook-check against its peers on pages like those other people write and on copies of
this site's own, writes bench/check-results.md and ends with 1 if a budget is broken. With --only,
or on a FOLDER of Markdown of your own, which stays as it is, it writes no file.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'peers,speed,memory' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}

const [own] = positionals;
const parts = values.only.split(',');
const rounds = Number(values.rounds);
const work = mkdtempSync(path.join(tmpdir(), 'handrail-bench-check-'));

/** A folder of pages: a copy of what was named, or else what is written. */
function pages(name: string, write: (folder: string) => void): string {
  const folder = path.join(work, name);
  mkdirSync(folder);
  if (own) cpSync(path.resolve(own), folder, { recursive: true });
  else write(folder);
  return folder;
}

try {
  const machine = describeMachine('no browser');
  const sections: Section[] = [];
  if (parts.includes('peers')) {
    const prose = pages('prose', (folder) => writeProse(folder, 618));
    const kind = own ? `pages of ${path.basename(own)}` : 'pages like those other people write';
    sections.push(measurePeers(prose, kind, rounds, true));
    if (!own) {
      const dense = pages('dense', (folder) => writeCopies(folder, 10));
      sections.push(measurePeers(dense, 'copies of this site’s own pages', rounds, false));
    }
  }
  if (parts.includes('speed')) {
    const dense = pages('speed', (folder) => writeCopies(folder, 50));
    sections.push(measureSpeed(dense, work, rounds));
  }
  if (parts.includes('memory')) sections.push(measureMemory(work));
  const report = reportOf(sections, machine, 'npm run bench:check');
  console.log(report);
  if (parts.length === 3 && !own) {
    await writeFile(path.join(import.meta.dirname, '../check-results.md'), report);
  }
  for (const complaint of complaints(sections)) {
    console.error(complaint);
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
