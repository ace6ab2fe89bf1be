import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { makeKit } from '../../kit/make.ts';
import type { KitFiles } from '../../kit/sums.ts';
import { pack } from '../../kit/zip.ts';
import { launchBrowser } from './browser.ts';
import type { ChromiumHome } from './chromium.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const fixture = path.join(root, 'e2e/fixtures/site');

/** The moment kits of the tests are copies of. */
export const kitTime = new Date('2026-03-02T03:04:06Z');

/** A kit, unpacked into a folder. */
export interface UnpackedKit {
  folder: string;
  files: KitFiles;
  zip: Uint8Array;
  /** The address of a file of it. */
  url(file: string): string;
  remove(): Promise<void>;
}

/**
 * Makes the kit of the fixture site, from a copy outside the tree, and unpacks it where a name may
 * look like: with blanks and letters of another alphabet.
 *
 * @param built where the fixture site was built into
 */
export async function fixtureKit(built: string, home: ChromiumHome): Promise<UnpackedKit> {
  const copy = await mkdtemp(path.join(tmpdir(), 'handrail-fixture-'));
  const browser = await launchBrowser(home);
  try {
    await cp(fixture, copy, { recursive: true });
    await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    const about = { at: kitTime, commit: '0123456789', changed: false };
    const files = await makeKit({ site: copy, built, about, browser, say: () => {} });
    const zip = pack(files, about.at);
    return await unpacked(files, zip);
  } finally {
    await browser.close();
    await rm(copy, { recursive: true, force: true });
  }
}

async function unpacked(files: KitFiles, zip: Uint8Array): Promise<UnpackedKit> {
  const folder = await mkdtemp(path.join(tmpdir(), 'handrail kit Größe #1 '));
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return {
    folder,
    files,
    zip,
    url: (file) => pathToFileURL(path.join(folder, file)).href,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every address the pages of a reader ask for that is no file; grows while they run. */
export function watchRequests(reader: BrowserContext): string[] {
  const asked: string[] = [];
  reader.on('request', (request) => {
    const address = request.url();
    if (!/^(?:file|data|blob):/.test(address)) asked.push(address);
  });
  return asked;
}
