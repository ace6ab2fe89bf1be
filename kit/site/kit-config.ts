import type { Config } from '@docusaurus/types';
import { kitPlugin } from './plugin.ts';
import type { Task } from './task.ts';

/**
 * A site's configuration, changed so that it opens from a disk: one page that finds everything
 * behind `#`, without service workers, and with a line at its head that says what it is.
 */
export function kitConfig(config: Config, { set, about }: Task): Config {
  const { i18n } = config;
  const home = new URL(config.baseUrl, config.url).href;
  return {
    ...config,
    // The kit is in one language: Docusaurus would write each into a folder of its own.
    ...(i18n && { i18n: { ...i18n, locales: [i18n.defaultLocale] } }),
    baseUrl: '/',
    future: { ...config.future, experimental_router: 'hash' },
    presets: withoutWorkers(config.presets),
    plugins: [...withoutWorkers(config.plugins), kitPlugin({ file: set, home })],
    customFields: { ...config.customFields, emergencyKit: about },
    themeConfig: {
      ...config.themeConfig,
      announcementBar: {
        id: 'emergency-kit',
        // Its words are those of `theme/AnnouncementBar`.
        content: 'emergency-kit',
        isCloseable: false,
        backgroundColor: '#6b4f00',
        textColor: '#fff',
      },
    },
  };
}

/** A service worker serves nothing that was opened from a disk: what makes one is left out. */
export function withoutWorkers<T>(parts: readonly T[] = []): T[] {
  return parts.filter((part) => {
    const first: unknown = Array.isArray(part) ? part[0] : part;
    const name = typeof first === 'function' ? first.name : String(first);
    return !/plugin-(?:offline|pwa)\b/.test(name);
  });
}
