import axeCore, { type RunOptions } from 'axe-core';
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
  const { include = 'html', exclude, disableRules = [], rules } = options;
  const context = { include: [include], exclude: exclude ? [exclude] : [] };
  const run: RunOptions = {
    // What passes is not told of: that takes as long as finding out.
    resultTypes: ['violations'],
    rules: Object.fromEntries(disableRules.map((rule) => [rule, { enabled: false }])),
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  };
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const violations = await page.evaluate(
    async ([context, run]) => (await window.axe.run(context, run)).violations,
    [context, run] as const,
  );
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, html, failureSummary }) =>
      [`${id} (${impact}): ${help}`, `  at ${target.join(' ')}`, `  ${html}`, failureSummary]
        .filter(Boolean)
        .join('\n'),
    ),
  );
}

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}
