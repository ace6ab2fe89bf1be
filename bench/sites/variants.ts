import path from 'node:path';

/** The sites that are measured against each other: the same pages, four ways. */
export type Variant = 'handrail' | 'unshed' | 'without' | 'stock';

export const variants: readonly Variant[] = ['handrail', 'unshed', 'without', 'stock'];

/** What the report calls them. */
export const names: Readonly<Record<Variant, string>> = {
  handrail: 'Handrail',
  unshed: 'Handrail, nothing of the classic site shed',
  without: 'the same site without our plugins',
  stock: 'stock classic site, same pages',
};

/** A site to build. */
export interface Site {
  /** Its configuration; by default the one of the folder. */
  config?: string;
  env?: Record<string, string>;
}

export const sites: Readonly<Record<Variant, Site>> = {
  handrail: {},
  unshed: { config: configOf('unshed') },
  without: { config: configOf('without') },
  stock: {
    config: configOf('stock'),
    // The template's own; ours stands in package.json.
    env: { BROWSERSLIST: '>0.5%, not dead, not op_mini all' },
  },
};

/** The path of a configuration in this folder. */
export function configOf(name: string): string {
  return path.join(import.meta.dirname, `${name}.config.ts`);
}
