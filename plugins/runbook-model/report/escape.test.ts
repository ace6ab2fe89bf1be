import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { inline, linesOf, paragraphs } from './escape.ts';
import { hostile } from './hostile.arbitrary.ts';

const processor = unified().use(remarkParse).use(remarkGfm);
const tree = (markdown: string) => processor.parse(markdown);

describe('what stays as it was written', () => {
  it.each([
    '~50 users',
    'Document creation, Search',
    'Increased connection pool size from 10 to 20',
    'lcbp3_backend did not answer: 502',
    'DB_HOST is 192.0.2.10, port 3306 (tcp)',
    'C# and 3 + 4 - 1 = 6 > 5, 100 % & more!',
    '12:30, it’s “quoted”',
    '-5 °C, +2',
  ])('%s', (value) => {
    expect(inline(value)).toBe(value);
  });
});

describe('what means nothing any more', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['# x', '\\# x'],
    ['- x', '\\- x'],
    ['1. x', '1\\. x'],
    ['> x', '\\> x'],
    ['---', '\\---'],
    ['-:', '\\-:'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['&lt;b&gt; &', '\\&lt;b\\&gt; &'],
    ['`rm -rf`', '\\`rm -rf\\`'],
    ['*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['~|https://a.b~|', '~\\|<https://a.b>\\~\\|'],
    ['a\nb\r\nc', 'a b c'],
    ['a\u202eb\u0000', 'ab'],
  ])('%j', (value, markdown) => {
    expect(inline(value)).toBe(markdown);
  });
});

it('leaves addresses of the web links, without the full stop after them', () => {
  expect(inline('see https://example.org/a_b*c|d.')).toBe('see <https://example.org/a_b*c%7Cd>.');
  expect(inline('ftp://example.org www.example.org javascript:alert(1)')).toBe(
    'ftp\\://example.org www\\.example.org javascript:alert(1)',
  );
});

it('keeps paragraphs, and makes items of lines', () => {
  expect(paragraphs(' a\n  # b\n\n\n- c \n')).toBe('a\n\\# b\n\n\\- c');
  expect(linesOf('a\n\n  1) b\n')).toEqual(['a', '1\\) b']);
});

describe('whatever somebody writes', { timeout: 30_000 }, () => {
  const words = (value: string) => value.replace(/\s+/g, ' ').trim();
  const plain = (value: string) =>
    words(
      value
        .toWellFormed()
        .replaceAll('\u0085', ' ')
        .replace(/[^\P{Cc}\s]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, ''),
    );
  const kinds = (markdown: string) => {
    const found = new Set<string>();
    const visit = (node: { type: string; url?: string; children?: unknown[] }) => {
      found.add(node.url === undefined ? node.type : `${node.type} ${node.url.split(':')[0]}`);
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(tree(markdown));
    return [...found].sort();
  };
  const harmless = ['root', 'paragraph', 'text', 'link http', 'link https', 'link mailto'];

  it('reads as one paragraph of the same words', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const markdown = inline(value);
        expect(kinds(markdown).filter((kind) => !harmless.includes(kind.toLowerCase()))).toEqual(
          [],
        );
        expect(tree(markdown).children.length).toBeLessThan(2);
        expect(decoded(textOf(tree(markdown)))).toBe(decoded(plain(value)));
      }),
      { numRuns: 400 },
    );
  });

  it('reads as paragraphs, however many lines', () => {
    fc.assert(
      fc.property(fc.array(hostile), (values) => {
        const markdown = paragraphs(values.join('\n'));
        expect(kinds(markdown).filter((kind) => !harmless.includes(kind.toLowerCase()))).toEqual(
          [],
        );
      }),
      { numRuns: 400 },
    );
  });

  it('stays in the cell of a table it is put into', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const [table] = tree(`| a | b |\n| - | - |\n| 1 | ${inline(value)} |\n`).children;
        const rows = table?.type === 'table' ? table.children : [];
        expect(rows.map(({ children }) => children.length)).toEqual([2, 2]);
        expect(decoded(words(textOf(rows[1]?.children[1])))).toBe(decoded(plain(value)));
      }),
      { numRuns: 400 },
    );
  });

  /** Inside an address two signs are written in the way of addresses. */
  function decoded(text: string): string {
    return text.replaceAll('%7C', '|').replaceAll('%5C', '\\');
  }
});
