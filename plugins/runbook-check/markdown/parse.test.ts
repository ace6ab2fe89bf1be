import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parseMarkdown } from 'remark-runbook';
import { parseFast } from 'remark-runbook/fast';
import { expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { plainYaml } from './plain-yaml.ts';

/*
 * What is checked must be what is shown: the fast parser makes the very tree that the site's own
 * makes, node for node and place for place, or says that it does not know.
 */
const root = join(import.meta.dirname, '../../..');
const pages = ['docs', 'plugins'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => /\.md$/.test(name) && !/node_modules|dist/.test(parentPath))
    .map(({ name, parentPath }) => join(parentPath, name)),
);

/** A tree as plain data, without what only says that there is nothing. */
function plain(node: Nodes): unknown {
  const { data, ...rest } = node;
  const kept = data && Object.keys(data).length > 0 ? { ...rest, data } : rest;
  return JSON.parse(JSON.stringify(kept));
}

function expectEqual(text: string): boolean {
  const fast = parseFast(text);
  if (!fast) return false;
  expect(plain(fast), JSON.stringify(text)).toEqual(plain(parseMarkdown(text, 'md')));
  return true;
}

it('makes the same tree of every page there is here', { timeout: 60_000 }, () => {
  let known = 0;
  for (const file of pages) {
    const text = new TextDecoder().decode(readFileSync(file));
    if (!text.includes('\0') && expectEqual(text)) known += 1;
  }
  expect(known).toBeGreaterThan(pages.length * 0.97);
});

it('makes the same tree of HTML that is indented in a directive in a list', () => {
  const text = '- word\n\n   :::note\n   <b>\n   :::\n';
  expectEqual(text);
});

const inline = fc.constantFrom(
  ...['word', '**bold**', '*em*', '`code`', '[link](./a.md)', '[b](<./a b.md> "t")', '![i](a.png)'],
  ...['<https://a.b>', 'https://x.org/a', '[ref][a]', '[^1]', ':severity[P1]', '12:30', 'a:7000'],
  ...[
    ':x',
    'a:b[c]',
    '~~gone~~',
    '<b>',
    '&amp;',
    '\\*',
    'key: value',
    'a_b',
    '$VAR',
    '<server-ip>',
  ],
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const block = fc.oneof(
  line,
  fc.tuple(line, line).map((lines) => lines.join('\n')),
  line.map((text) => `## ${text} {#id}`),
  line.map((text) => `- ${text}`),
  line.map((text) => `- [ ] ${text}`),
  line.map((text) => `10. ${text}`),
  line.map((text) => `> ${text}\n> more`),
  line.map((text) => `\`\`\`bash expect="x"\n${text}\n\`\`\``),
  line.map((text) => `| a | b |\n|---|:-:|\n| ${text} | c |`),
  line.map((text) => `:::note[label]{.cls #id}\n${text}\n:::`),
  line.map(
    (text) => `::::steps{only-if="a b"}\n\n1. ${text}\n\n   :::corrected\n   old\n   :::\n\n::::`,
  ),
  fc.constantFrom(
    '::escalate{to="dba" after="30m"}',
    '---',
    '<!-- c -->',
    '[a]: ./x.md "t"',
    ':::',
  ),
);
const indented = fc
  .tuple(block, fc.constantFrom('', '', '', '   ', '> '))
  .map(([text, prefix]) => text.replace(/^/gm, prefix));
const page = fc
  .tuple(fc.array(indented, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n'))
  .map(([blocks, end]) => `${blocks.join('\n\n')}\n`.replaceAll('\n', end));

it('makes the same tree of whatever is put together', { timeout: 60_000 }, () => {
  let known = 0;
  fc.assert(
    fc.property(page, (text) => {
      if (expectEqual(text)) known += 1;
    }),
    { numRuns: 1500, seed: 1 },
  );
  expect(known).toBeGreaterThan(750);
});

it('reads simple front matter as YAML does, or leaves it alone', () => {
  const piece = fc.constantFrom(
    ...['a', 'Z', '"', "'", ':', ' ', '#', '-', '|', '&', '*', '!', '{', '[', ']', ',', '?', '1'],
    ...['.', '\t', '\\', 'é', '/', '(', '~', 'true', 'null', '0x1', 'on', '90d', '2025-12-01'],
  );
  const start = fc.constantFrom('a: ', 'b: ', 'l:\n- ', 'm:\n  - k: ', '  - k: ', '- ', 'n:\n');
  const value = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const text = fc
    .array(fc.tuple(start, value), { minLength: 1, maxLength: 3 })
    .map((lines) => lines.map((each) => each.join('')).join('\n'));
  fc.assert(
    fc.property(text, (yaml) => {
      const read = plainYaml(yaml);
      if (read) expect(read, yaml).toEqual(parseYaml(yaml));
    }),
    { numRuns: 20_000, seed: 1 },
  );
});
