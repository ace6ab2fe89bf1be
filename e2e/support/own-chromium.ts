import { spawn } from 'node:child_process';
import { chromium, type Page } from 'playwright-core';
import type { ChromiumHome } from './chromium.ts';

/** A Chromium with a profile that outlives it. */
export interface OwnChromium {
  newPage(): Promise<Page>;
  /** Ends it as a crash or a dead battery does: nothing is told, nothing tidied up. */
  kill(): Promise<void>;
}

/**
 * Starts a Chromium as a process of our own, so that it can be killed.
 *
 * @param profile the folder of its profile.
 */
export async function startOwnChromium(home: ChromiumHome, profile: string): Promise<OwnChromium> {
  const child = spawn(
    home.executablePath ?? '',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    // A group of its own: killing the group ends all its processes at the same instant.
    { env: { ...process.env, ...home.env }, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const endpoint = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stderr.on('data', (chunk) => {
      output += chunk;
      const found = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.on('error', reject);
    child.on('close', () => reject(new Error(`Chromium did not start:\n${output}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  return {
    async newPage() {
      const [context] = browser.contexts();
      if (!context) throw new Error('This Chromium has no profile open.');
      return context.newPage();
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}
