import type { Nodes } from 'mdast';
import { expect, it } from 'vitest';
import { parse } from './markdown/parse.ts';
import { isQuoted, visitTexts } from './visit.ts';

const page = `---
title: "in front"
---

# A "heading" of a.md

Words, then "quoted" and \`"code"\`, [a link "x"](./b.md "title"), c.md.

- none
- one "in a list"

  > and d.md in a *quote "of it"*

:::corrected
e.md "as it was"
:::

| a | b.md |
|---|------|
| c | "d"  |

The last.
`;

function textsWith(...signs: string[]): string[] {
  const found: string[] = [];
  visitTexts(parse(page, 'md'), page, signs, (text, from, parents) => {
    expect(page.slice(from, from + text.length)).toBe(text);
    const types = parents.map(({ type }) => type).join(' ');
    found.push(`${types}${isQuoted(parents) ? ' (quoted)' : ''}: ${text}`);
  });
  return found;
}

/** The same, looking at every node of the tree. */
function allTextsWith(...signs: string[]): string[] {
  const found: string[] = [];
  const walk = (node: Nodes, types: string, quoted: boolean) => {
    const { start, end } = node.position ?? {};
    const text = page.slice(start?.offset, end?.offset);
    if (node.type === 'text' && signs.some((sign) => text.includes(sign)))
      found.push(`${types.trim()}${quoted ? ' (quoted)' : ''}: ${text}`);
    if (!('children' in node)) return;
    const inside = quoted || isQuoted([node]);
    for (const child of node.children) walk(child, `${types} ${node.type}`, inside);
  };
  walk(parse(page, 'md'), '', false);
  return found;
}

it.each([['"'], ['.md'], ['"', '.md'], ['words'], ['last'], ['nowhere']])(
  'finds the texts with %s, wherever they stand',
  (...signs) => {
    expect(textsWith(...signs)).toEqual(allTextsWith(...signs));
  },
);

it('leaves out what is no text', () => {
  expect(textsWith('"').join('\n')).not.toMatch(/code|title|in front/);
  expect(textsWith('"')).toHaveLength(7);
});
