import { createMatcher } from '@docusaurus/utils';

/** Names below which the plugin's own files are written. */
export const workerFile = 'sw.js';
export const aboutFile = 'offline.json';

// Nobody reads these: crawlers, hosts and debuggers do.
const forMachines = [
  '**/*.map',
  '**/*.LICENSE.txt',
  '**/sitemap*.xml',
  '**/{rss,atom}.xml',
  '**/feed.json',
  'robots.txt',
  'CNAME',
  '_headers',
  '_redirects',
];

/**
 * Which files of a built site are saved, and which are left out.
 *
 * @param exclude globs of the site's own.
 */
export function select(
  paths: readonly string[],
  exclude: readonly string[],
): { saved: string[]; leftOut: string[] } {
  const isLeftOut = createMatcher([...forMachines, ...exclude]);
  const saved: string[] = [];
  const leftOut: string[] = [];
  for (const path of paths) {
    if (path === workerFile || path === aboutFile) continue;
    // Hosts serve no hidden files.
    const isHidden = path.startsWith('.') || path.includes('/.');
    (isHidden || isLeftOut(path) ? leftOut : saved).push(path);
  }
  return { saved, leftOut };
}
