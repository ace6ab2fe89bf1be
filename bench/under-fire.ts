import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../e2e/support/browser.ts';
import { builtSite } from '../e2e/support/build.ts';
import { findChromium } from '../e2e/support/chromium.ts';
import { type Toll, underFire } from '../e2e/support/fire.ts';
import { seeded } from '../e2e/support/random.ts';
import { serveSite } from '../e2e/support/server.ts';
import { describeMachine } from './machine.ts';
import { reportOf } from './report.ts';
import type { Section } from './section.ts';

const help = `npm run bench:fire

Works on one incident in four tabs at once, fills the storage, damages it and kills the browser,
round after round; writes bench/under-fire-results.md and ends with 1 if anything was lost.

HANDRAIL_ROUNDS=100   how many rounds
HANDRAIL_SEED=1       what is done at random is done again
HANDRAIL_SITE=build   a site that is built already`;

if (process.argv.includes('--help')) {
  console.log(help);
  process.exit();
}

const rounds = Number(process.env.HANDRAIL_ROUNDS ?? 100);
const seed = Number(process.env.HANDRAIL_SEED ?? Date.now() % 1_000_000);
const home = await findChromium();
if (!home.executablePath) throw new Error('Set HANDRAIL_CHROMIUM: this browser cannot be killed.');

const browser = await launchBrowser(home);
const machine = describeMachine(`Chromium ${browser.version()}`);
await browser.close();

const site = await builtSite(process.env.HANDRAIL_SITE);
const server = await serveSite(site.folder, site.base);
const profile = await mkdtemp(path.join(tmpdir(), 'handrail-fire-'));
try {
  const random = seeded(seed);
  const toll = await underFire({ home, site: server.url, profile, rounds, random });
  const report = reportOf([sectionOf(toll)], machine, 'npm run bench:fire');
  console.log(report);
  await writeFile(path.join(import.meta.dirname, 'under-fire-results.md'), report);
  const harmed = [...toll.lost, ...toll.doubled];
  for (const one of harmed) console.error(`Lost, or there twice: ${one}`);
  if (harmed.length > 0) process.exitCode = 1;
} finally {
  await server.close();
  await site.remove();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

function sectionOf({ events, types, lost, doubled }: Toll): Section {
  const show = String;
  const lookAt = 'client/mirrored-storage.ts, client/mirror.ts and client/saver.ts.';
  return {
    title: 'Storage under fire',
    how:
      `${rounds} rounds, HANDRAIL_SEED=${seed}. In each, four tabs (two playbooks, the incident, ` +
      'its report) tick, skip, note, write, undo and fill in values at random; old, newer, ' +
      'damaged and foreign entries lie in both copies of the record; in two of five rounds the ' +
      'storage fills up to the last byte, or is freed again; and the browser is killed (SIGKILL) ' +
      'at a random moment. An event counts once it has been on the screen for 100 ms. After each ' +
      'round all that were counted have to be there unchanged, each once; after the last one, ' +
      'every note stands once on the page of the incident.',
    tables: [
      {
        head: ['Rounds', 'events seen', 'ticks', 'notes', 'edits', 'others', 'lost', 'twice'],
        rows: [[rounds, events, ...kindsOf(types), lost.length, doubled.length].map(show)],
      },
    ],
    budgets: [
      { promise: 'Events lost', figure: lost.length, limit: 0, show, lookAt },
      { promise: 'Events twice', figure: doubled.length, limit: 0, show, lookAt },
    ],
  };
}

function kindsOf({ step = 0, note = 0, field = 0, ...others }: Toll['types']): number[] {
  return [step, note, field, Object.values(others).reduce((sum, count) => sum + count, 0)];
}
