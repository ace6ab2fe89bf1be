import type { Tables } from './tables.ts';

/** Of a hash so much is a name; few of a thousand have the same beginning. */
const length = 5;

/**
 * The tables with shorter names for chunks. Every page knows the names of all of them, and nothing
 * makes hashes smaller. Those with the same beginning keep their whole names.
 */
export function withShortNames(tables: Tables): Tables {
  const counts = new Map<string, number>();
  for (const [, name = ''] of tables.registry.matchAll(/^ *"([0-9a-f]{8})": /gm)) {
    const short = name.slice(0, length);
    counts.set(short, (counts.get(short) ?? 0) + 1);
  }
  const shortened = (text: string) =>
    text.replace(/"([0-9a-f]{8})"/g, (quoted, name: string) => {
      const short = name.slice(0, length);
      return counts.get(short) === 1 ? `"${short}"` : quoted;
    });
  const { routes, chunkNames, registry } = tables;
  return { routes, chunkNames: shortened(chunkNames), registry: shortened(registry) };
}
