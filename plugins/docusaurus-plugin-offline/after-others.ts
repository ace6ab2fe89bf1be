import type { LoadedPlugin } from '@docusaurus/types';

/**
 * Waits until the `postBuild` of all other plugins has finished. Docusaurus starts them all at once,
 * one after the other in the order of the plugins, and waits for none before it starts the next. So
 * whoever is started first can look over the others' shoulders: to be called synchronously from the
 * first `postBuild`.
 *
 * @param plugins all plugins of the site; their `postBuild` is replaced.
 * @param name the plugin that waits.
 * @returns when all have finished; it fails as soon as one of them does.
 * @throws Error if another plugin has been started before, or if they no longer start together.
 */
export async function afterOthers(plugins: readonly LoadedPlugin[], name: string): Promise<void> {
  const [first, ...others] = plugins.filter((plugin) => plugin.postBuild);
  if (first?.name !== name) {
    throw new Error(
      `What ${first?.name} writes after the build may be missing offline: ` +
        `list 'docusaurus-plugin-offline/preset' as the first of "presets".`,
    );
  }
  let started = 0;
  const ends = others.map(
    (plugin) =>
      new Promise<void>((resolve, reject) => {
        const hook = plugin.postBuild;
        plugin.postBuild = async (props) => {
          started += 1;
          try {
            await hook?.call(plugin, props);
            resolve();
          } catch (error) {
            reject(error);
            throw error;
          }
        };
      }),
  );
  const together = new Promise<void>((resolve, reject) => {
    setImmediate(() => {
      if (started === others.length) resolve();
      else
        reject(new Error('This Docusaurus does not start the plugins’ postBuild hooks together.'));
    });
  });
  await Promise.all([together, ...ends]);
}
