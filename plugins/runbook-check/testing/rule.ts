import { check } from '../check.ts';
import { emptyConfig } from '../config.ts';
import type { Diagnostic } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { memoryTree } from '../tree.ts';

/** What one rule finds on a page that stands alone. */
export async function findingsOf(id: string, text: string): Promise<Diagnostic[]> {
  const input = {
    sources: [{ path: 'page.md', file: '/docs/page.md', text }],
    tree: memoryTree({ '/docs/page.md': text }),
    rules: rules.filter((rule) => rule.id === id),
    config: emptyConfig,
    roots: ['/docs'],
    today: '2026-01-01',
  };
  return (await check(input)).diagnostics;
}
