import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/*
 * What only this measurement needs is fetched for the run: it would double what everybody installs.
 */
const packages = {
  lighthouse: '12.8.2',
  vitepress: '1.6.4',
  astro: '5.18.2',
  '@astrojs/starlight': '0.37.7',
};

/** What the report calls them: `Lighthouse 12.8.2`. */
export const versionOf = (name: keyof typeof packages): string => packages[name];

/**
 * Installs the peers and Lighthouse.
 *
 * @returns the folder they stand in
 * @throws Error what npm said
 */
export function fetchPackages(work: string): string {
  const folder = path.join(work, 'packages');
  mkdirSync(folder);
  const manifest = { private: true, type: 'module', dependencies: packages };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}
