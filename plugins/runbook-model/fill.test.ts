import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteContext } from './command.ts';
import { fillCommand } from './fill.ts';

/** A command whose every `<name>` stands in the same contexts. */
function command(text: string, contexts: QuoteContext[] = ['bare'], heredocs: string[] = []) {
  const slots = [...text.matchAll(/<([a-z-]+)>/g)].map((match) => ({
    name: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
    contexts,
  }));
  return { text, slots, heredocs };
}
const fill = (text: string, value: string, contexts?: QuoteContext[], heredocs?: string[]) =>
  fillCommand(command(text, contexts, heredocs), { x: value }, {});

// How filled commands behave in real shells is tested where commands are cut: paste.test.ts.
describe('fillCommand', () => {
  it.each<[QuoteContext[], string, string]>([
    [['bare'], 'db-1', 'db-1'],
    [['bare'], "it's", "'it'\\''s'"],
    [['bare'], 'a b', "'a b'"],
    [['single'], "it's", "it'\\''s"],
    [['double'], 'a b', 'a b'],
    [['double'], '$x!', `"'$x!'"`],
    [['heredoc'], '$x `y` \\', '\\$x \\`y\\` \\\\'],
    [['heredoc-quoted'], '$x `y`', '$x `y`'],
    [['sql'], "it's", "it''s"],
    [['sql', 'double'], '$', `"'$'"`],
    [['bare', 'single'], 'a b', "'\\''a b'\\''"],
    [['opaque'], 'a-b_1', 'a-b_1'],
    [['word', 'bare'], 'b_1', 'b_1'],
  ])('writes for %j: %s → %s', (contexts, value, wanted) => {
    expect(fill('c a<x>', value, contexts)).toMatchObject({ text: `c a${wanted}`, refused: [] });
  });

  it('keeps a number before a redirection from becoming a descriptor', () => {
    expect(fill('echo <x>>f', '5').text).toBe("echo '5'>f");
    expect(fill('echo <x> >f', '5').text).toBe('echo 5 >f');
  });

  it('leaves open what has no value, and says so once', () => {
    const filled = fillCommand(command('a <x> <y> <x>'), new Map([['y', '1']]), {});
    expect(filled).toEqual({
      text: 'a <x> 1 <x>',
      open: ['x'],
      refused: [],
      parts: [
        { text: 'a ', filled: false },
        { text: '<x>', slot: 'x', filled: false },
        { text: ' ', filled: false },
        { text: '1', slot: 'y', filled: true },
        { text: ' ', filled: false },
        { text: '<x>', slot: 'x', filled: false },
      ],
    });
    expect(fill('a <x>', '').open).toEqual(['x']);
  });

  it('refuses what is not of its kind', () => {
    const { text, refused, open } = fillCommand(command('nc <x>'), { x: '70000' }, { x: 'port' });
    expect({ text, open }).toEqual({ text: 'nc <x>', open: [] });
    expect(refused).toEqual([{ name: 'x', reason: { code: 'port', value: '70000' } }]);
  });

  it.each(['c <x>', 'c "<x>"', 'c a; <x>', 'c $(<x>'])('refuses an option in %s', (text) => {
    const contexts: QuoteContext[] = text.includes('"') ? ['double'] : ['bare'];
    expect(fill(text, '-rf', contexts).refused).toHaveLength(1);
  });

  it.each(['c -- <x>', 'c --since=<x>', 'c a<x>', 'c -- "<x>"'])(
    'lets a hyphen into %s',
    (text) => {
      const contexts: QuoteContext[] = text.includes('"') ? ['double'] : ['bare'];
      expect(fill(text, '-1h', contexts).refused).toEqual([]);
    },
  );

  it('lets only plain characters into code', () => {
    for (const value of ['a b', "'", '"', '$x', '(', '{}', '*', 'a--b', '\\', '#', 'ü']) {
      expect(fill('c <x>', value, ['opaque', 'double']).refused, value).toHaveLength(1);
    }
    expect(fill('c <x>', 'https://xn--bcher-kva.example/a', ['opaque']).refused).toEqual([]);
    expect(fill('c <x>', 'a\\b', ['sql', 'single']).refused).toHaveLength(1);
  });

  it('lets only letters, digits and _ into names and sums', () => {
    for (const value of ['a-b', 'a=1', 'a[0]', 'a/b', '@', 'a b', 'ü']) {
      expect(fill('c <x>', value, ['word', 'single']).refused, value).toHaveLength(1);
    }
  });

  it('refuses a line that would end a here-document', () => {
    const text = 'cat <<E\n\t<x><y>\nE';
    const both = { x: 'E', y: 'F' };
    const ends = fillCommand(command(text, ['heredoc'], ['EF']), both, {});
    expect(ends.text).toBe(text);
    expect(ends.refused.map(({ name }) => name)).toEqual(['x', 'y']);
    expect(fillCommand(command(text, ['heredoc'], ['E']), both, {}).refused).toEqual([]);
  });

  it('does not mistake what every object has for a value or a kind', () => {
    const odd = command('c <constructor> <to-string>');
    expect(fillCommand(odd, {}, {}).open).toEqual(['constructor', 'to-string']);
    expect(fillCommand(odd, { constructor: 'a' } as Record<string, string>, {}).text).toContain(
      'c a',
    );
  });

  it('shows in its parts just what it copies', () => {
    const contexts = fc.array(
      fc.constantFrom<QuoteContext>(
        ...([
          'bare',
          'single',
          'double',
          'heredoc',
          'heredoc-quoted',
          'sql',
          'word',
          'opaque',
        ] as const),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(contexts, fc.string({ unit: 'binary' }), (list, value) => {
        const { text, parts, open, refused } = fill('a <x> b', value, list);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.some(({ filled }) => filled)).toBe(open.length + refused.length === 0);
        expect(text).not.toMatch(/[\n\r\0\u2028\u2029\u0085]/);
      }),
    );
  });
});
