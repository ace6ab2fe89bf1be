import { expect, it } from 'vitest';
import { check } from './check.ts';
import { type Config, emptyConfig } from './config.ts';
import { rules } from './rules/index.ts';
import { memoryTree } from './tree.ts';

const text = `# A

<!-- runbook-check-ignore links/external: it is down at night -->

[x](https://x.example.org/)

<!-- runbook-check-ignore-file stability/not-reviewed, stability/vanished: moved on purpose -->

<!-- runbook-check-ignore links/missing-file: comes with the build -->

Nothing to ignore.
`;

async function complaints(more: object, config: Config = emptyConfig) {
  const tree = memoryTree({ '/docs/a.md': text });
  const sources = [{ path: 'a.md', file: '/docs/a.md', text }];
  const input = { sources, tree, rules, config, roots: ['/docs'], today: '2026-06-01', ...more };
  return (await check(input)).diagnostics.map(({ rule, line }) => `${line} ${rule}`);
}

const external = () => ({});
const history = { before: () => text, removedFiles: () => [], changedFiles: () => [] };

it('complains of a comment only where its rules have looked', async () => {
  expect(await complaints({})).toEqual(['9 structure/suppression']);
  expect(await complaints({ external })).toEqual([
    '3 structure/suppression',
    '9 structure/suppression',
  ]);
  expect(await complaints({ history })).toEqual([
    '7 structure/suppression',
    '9 structure/suppression',
  ]);
});

it('does not complain for a rule that is switched off', async () => {
  const config: Config = { ...emptyConfig, rules: { 'links/missing-file': 'off' } };
  expect(await complaints({}, config)).toEqual([]);
});
