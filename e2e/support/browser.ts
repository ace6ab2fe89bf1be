import { type Browser, chromium } from 'playwright-core';
import { type ChromiumHome, findChromium } from './chromium.ts';

// The sandbox needs kernel features that containers and CI machines switch off; the only pages
// opened are our own, from the loopback address.
const SWITCHES = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium of one's own. It takes 50 ms, so every test file has one: browsers
 * of two files that run side by side would otherwise share one clipboard.
 *
 * @param home where the Chromium is; looked for when not given.
 * @param switches besides those that every test has.
 * @throws an error that names HANDRAIL_CHROMIUM if no Chromium starts.
 */
export async function launchBrowser(
  home?: ChromiumHome,
  switches: readonly string[] = [],
): Promise<Browser> {
  const { executablePath, env } = home ?? (await findChromium());
  try {
    return await chromium.launch({
      ...(executablePath ? { executablePath } : { channel: 'chrome' }),
      chromiumSandbox: false,
      args: [...SWITCHES, ...switches],
      env: { ...process.env, ...env },
    });
  } catch (error) {
    throw new Error(
      `No Chromium started (${executablePath ?? 'the installed Chrome'}). ` +
        'Set HANDRAIL_CHROMIUM to the path of a Chrome or Chromium on this machine.',
      { cause: error },
    );
  }
}
