import type { LoadContext, Preset } from '@docusaurus/types';
import { type OfflineOptions, settingsOf } from './options.ts';
import { writer } from './writer.ts';

/**
 * The part of offline reading that writes the worker, as a preset: a site lists it as the first of
 * its presets, because the plugins of presets come before all others, in the order of their presets.
 * Only who is called first can see to it that all others have finished.
 *
 * @throws Error for an option there is not, or of another kind
 */
export default function offlinePreset(_context: LoadContext, options: OfflineOptions): Preset {
  const settings = settingsOf(options);
  return { plugins: [(context: LoadContext) => writer(context, settings)] };
}
