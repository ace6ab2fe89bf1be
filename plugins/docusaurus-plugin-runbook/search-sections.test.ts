import { parseMarkdown, parsePageFile } from 'remark-runbook';
import { serviceSchema } from 'runbook-model';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { searchSections } from './search-sections.ts';

const service = v.parse(serviceSchema, {
  name: 'Shop',
  description: 'Sells.',
  severities: [{ id: 'S1', label: 'Critical', description: 'Closed', response: 'At once' }],
  inventory: { containers: [{ name: 'shop-till', description: 'Counts' }] },
});
const services = [{ id: 'shop', path: '', service }];

function sectionsOf(text: string) {
  const tree = parseMarkdown(text, 'md');
  const page = parsePageFile(text, 'shop/a.md', ['shop'], true, tree);
  return searchSections(tree, page, services);
}

const text = `---
title: A
severity: S1
signals:
  - status: 502
  - log: no room
---

:::symptoms
- It is \`slow\`
:::

:::instead
- The till is quiet: [B](./b.md)
:::

## Now

Look first.

::::steps{only-if="the log says full"}

1. Count the money {#count}

   \`\`\`bash expect="a number" danger="loud"
   # every coin
   till count --all
   \`\`\`

   Twice.

   :::corrected[It said sum.]
   \`\`\`bash
   till sum
   \`\`\`
   :::

::::

After the steps.

::inventory
`;

describe('what a page says', () => {
  it('is told by places: its head, its headings, its steps', () => {
    expect(sectionsOf(text)).toEqual([
      {
        lines: [
          ['signal', '502'],
          ['signal', 'no room'],
          ['symptom', 'It is slow'],
        ],
      },
      {
        title: 'Now',
        anchor: 'now',
        lines: [
          ['text', 'Look first.'],
          ['text', 'the log says full'],
          ['text', 'After the steps.'],
          ['text', 'shop-till · Counts'],
        ],
      },
      {
        title: 'Count the money',
        anchor: 'count',
        within: 'Now',
        lines: [
          ['step', 'Count the money'],
          ['command', 'till count --all'],
          ['text', 'every coin'],
          ['expect', 'a number'],
          ['expect', 'loud'],
          ['text', 'Twice.'],
        ],
      },
    ]);
  });

  it('leaves out where else to go, and what a source said wrongly', () => {
    const all = JSON.stringify(sectionsOf(text));
    expect(all).not.toContain('quiet');
    expect(all).not.toContain('till sum');
  });

  it('is told of a page outside the services too, by its headings', () => {
    const tree = parseMarkdown('Hello.\n\n## Then\n\n- One\n- Two\n\n```yaml\na: 1\n```\n', 'md');
    expect(searchSections(tree, undefined, services)).toEqual([
      { lines: [['text', 'Hello.']] },
      {
        title: 'Then',
        anchor: 'then',
        lines: [
          ['text', 'One'],
          ['text', 'Two'],
          ['text', 'a: 1'],
        ],
      },
    ]);
  });
});
