import logger from '@docusaurus/logger';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { afterOthers } from './after-others.ts';
import type { Settings } from './options.ts';
import { packedWorker } from './packed-worker.ts';
import { withdrawOffline, writeOffline } from './write-offline.ts';

export const writerName = 'docusaurus-plugin-offline-writer';

/**
 * The plugin that, after everything else has been written, writes the worker with the list of all
 * files of the site.
 */
export function writer({ siteConfig }: LoadContext, settings: Settings): Plugin {
  return {
    name: writerName,
    async postBuild({ plugins, outDir }) {
      const others = afterOthers(plugins, writerName);
      if (settings.withdraw) {
        await others;
        await withdrawOffline(outDir);
        logger.warn('Offline: the saved copies of all readers are withdrawn.');
        return;
      }
      const [code] = await Promise.all([packedWorker('sw'), others]);
      const { files, bytes, leftOut } = await writeOffline(outDir, {
        ...settings,
        trailingSlash: siteConfig.trailingSlash,
        code,
      });
      const without = leftOut.length > 0 ? `; left out: ${some(leftOut)}` : '';
      logger.info(
        `Offline: ${files} files, ${megabytes(bytes)}, can be read without a connection${without}.`,
      );
    },
  };
}

/** The first of many names, and how many more there are. */
function some(names: readonly string[]): string {
  const [shown, rest] = [names.slice(0, 8), names.length - 8];
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
