import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { underFire } from './support/fire.ts';
import { seeded } from './support/random.ts';

const home = inject('chromium');
// `npm run bench:fire` does the same for many more.
const rounds = 4;

it.skipIf(!home.executablePath)(
  'nothing a reader has seen is lost, whatever happens to tabs, storage and browser',
  { timeout: 120_000 },
  async () => {
    const profile = await mkdtemp(path.join(tmpdir(), 'handrail-fire-'));
    onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
    const seed = Number(process.env.HANDRAIL_SEED ?? Date.now());
    const toll = await underFire({
      home,
      site: inject('site').url,
      profile,
      rounds,
      random: seeded(seed),
    });
    expect(toll, `HANDRAIL_SEED=${seed}`).toMatchObject({ lost: [], doubled: [] });
    expect(toll.events, `HANDRAIL_SEED=${seed}`).toBeGreaterThan(rounds);
    expect(Object.keys(toll.types)).toEqual(expect.arrayContaining(['step', 'note', 'field']));
  },
);
