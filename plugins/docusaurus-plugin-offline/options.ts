/** What a site may say about its offline reading. */
export interface OfflineOptions {
  /** Files that are not saved, as globs below the folder of the built site: `['video/**']`. */
  exclude?: readonly string[];
  /** No file that is saved is larger, in bytes; the build fails otherwise. Default: 4,000,000. */
  maxFileBytes?: number;
  /** Takes the saved copy away from every reader who comes. */
  withdraw?: boolean;
}

/** The same with nothing left open. */
export type Settings = Required<OfflineOptions>;

const defaults: Settings = { exclude: [], maxFileBytes: 4_000_000, withdraw: false };

/**
 * Fills what an option leaves open.
 *
 * @throws Error for an option there is not, or of another kind
 */
export function settingsOf(options: OfflineOptions): Settings {
  const { id: _, ...given } = options as OfflineOptions & { id?: string };
  for (const name of Object.keys(given)) {
    if (!(name in defaults)) {
      const known = Object.keys(defaults).join(', ');
      throw new Error(`docusaurus-plugin-offline has no option "${name}"; it has: ${known}.`);
    }
  }
  const settings = { ...defaults, ...given };
  const { exclude, maxFileBytes, withdraw } = settings;
  expect(
    Array.isArray(exclude) && exclude.every((glob) => typeof glob === 'string'),
    '"exclude" is a list of globs',
  );
  expect(Number.isFinite(maxFileBytes) && maxFileBytes > 0, '"maxFileBytes" is a number above 0');
  expect(typeof withdraw === 'boolean', '"withdraw" is true or false');
  return settings;
}

function expect(right: boolean, rule: string): void {
  if (!right) throw new Error(`docusaurus-plugin-offline: ${rule}.`);
}
