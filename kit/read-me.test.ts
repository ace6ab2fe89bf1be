import { expect, it } from 'vitest';
import * as language from '../plugins/docusaurus-plugin-runbook/client/kit-words.ts';
import { readMeHtml } from './read-me.ts';

it('leads a stranger through three doors, and says how old it is', () => {
  const service = {
    name: 'Bakery & Co',
    severities: [{ id: 'S1', label: 'Critical', description: '', response: 'now' }],
  };
  const page = { id: 'bakery/oven-cold', service: 'bakery', title: 'Oven <cold>', rank: 0 };
  const html = readMeHtml({
    set: { title: 'Handbook', services: [{ id: 'bakery', service }], pages: [page] } as never,
    about: { at: '2026-11-22T05:56:10Z', commit: '8311c5c', changed: false },
    paths: new Map([['bakery/oven-cold', 'playbooks/bakery/oven-cold.html']]),
    prints: new Map([['bakery', 'print/bakery.pdf']]),
    tag: 'en',
    language,
  });
  expect(html).toContain('<b>A copy as of 22 Nov 2026 05:56 UTC</b> (commit 8311c5c)');
  const doors = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(doors).toEqual([
    'site/index.html',
    'playbooks/bakery/oven-cold.html',
    'print/bakery.pdf',
    'SHA256SUMS.txt',
  ]);
  expect(html).toContain('Oven &lt;cold&gt;');
  expect(html).not.toContain('<script');
});
