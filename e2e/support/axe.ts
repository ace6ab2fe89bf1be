import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What to look at, as CSS selectors, and rules to leave out. */
export interface AxeOptions {
  include?: string;
  exclude?: string;
  disableRules?: string[];
  /** Only these rules. */
  rules?: string[];
}

/**
 * Looks for accessibility faults in a page as it stands now.
 *
 * @returns one readable text for each fault and element; `expect(await axe(page)).toEqual([])`.
 */
export async function axe(page: Page, options: AxeOptions = {}): Promise<string[]> {
  // The "legacy" mode looks into no frames of other sites, of which there are none; it is twice
  // as fast because it needs no second page for its results.
  let builder = new AxeBuilder({ page }).setLegacyMode(true);
  if (options.include) builder = builder.include(options.include);
  if (options.exclude) builder = builder.exclude(options.exclude);
  if (options.disableRules) builder = builder.disableRules(options.disableRules);
  if (options.rules) builder = builder.withRules(options.rules);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, html, failureSummary }) =>
      [`${id} (${impact}): ${help}`, `  at ${target.join(' ')}`, `  ${html}`, failureSummary]
        .filter(Boolean)
        .join('\n'),
    ),
  );
}
