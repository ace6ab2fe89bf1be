import { setTimeout } from 'node:timers/promises';
import type { LoadedPlugin } from '@docusaurus/types';
import { describe, expect, it } from 'vitest';
import { afterOthers } from './after-others.ts';

type Hook = () => Promise<void> | void;

/** Starts the hooks as Docusaurus does: all of them, in their order, waiting for none. */
async function run(hooks: Record<string, Hook>): Promise<void> {
  const plugins = Object.entries(hooks).map(([name, postBuild]) => ({ name, postBuild }));
  plugins.unshift({ name: 'first', postBuild: () => afterOthers(loaded, 'first') });
  const loaded = plugins as unknown as LoadedPlugin[];
  await Promise.all(plugins.map(async (plugin) => plugin.postBuild()));
}

describe('waiting for the others', () => {
  it('ends when the slowest has', async () => {
    const done: string[] = [];
    await run({
      slow: async () => {
        await setTimeout(20);
        done.push('slow');
      },
      quick: () => void done.push('quick'),
    });
    expect(done).toEqual(['quick', 'slow']);
  });

  it('fails with whoever fails', async () => {
    const failing = run({ broken: () => Promise.reject(new Error('broken')) });
    await expect(failing).rejects.toThrow('broken');
  });

  it('is refused to whoever is not the first', async () => {
    const plugins = [
      { name: 'sitemap', postBuild: () => {} },
      { name: 'offline', postBuild() {} },
    ];
    await expect(afterOthers(plugins as unknown as LoadedPlugin[], 'offline')).rejects.toThrow(
      /What sitemap writes .* the first of "presets"/,
    );
  });

  it('does not wait for ever where hooks are started one by one', async () => {
    const plugins = [
      { name: 'offline', postBuild() {} },
      { name: 'sitemap', postBuild: () => {} },
    ];
    await expect(afterOthers(plugins as unknown as LoadedPlugin[], 'offline')).rejects.toThrow(
      /does not start/,
    );
  });
});
