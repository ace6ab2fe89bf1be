import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, patternOf, piecesOf } from './pattern.ts';

const marked = (text: string, words: string[]) =>
  piecesOf(text, patternOf(words)).filter((_, place) => place % 2 === 1);

describe('the words that are marked', () => {
  it('are found in any case, at the beginning of words and of parts of names', () => {
    expect(marked('The queue: delivery_QUEUE_depth, unqueued', ['queue'])).toEqual([
      'queue',
      'QUEUE',
    ]);
  });

  it('are the longest that fit', () => {
    expect(marked('delivery_queue_depth', ['delivery', 'delivery_queue_depth'])).toEqual([
      'delivery_queue_depth',
    ]);
  });

  it('are never a pattern, whatever they hold', () => {
    expect(marked('a+ (b) [c', ['a+', '(b)', '[c'])).toEqual(['a+', '(b)', '[c']);
  });

  it('take nothing away from the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, words) => {
        expect(piecesOf(text, patternOf(words)).join('')).toBe(text);
      }),
    );
  });
});

describe('an excerpt', () => {
  const text = `${'before '.repeat(40)}needle ${'after '.repeat(40)}`.trim();

  it('holds what was found, and is not much longer than asked for', () => {
    const part = excerpt(text, patternOf(['needle']), 120);
    expect(part).toContain('needle');
    expect(part).toMatch(/^… .* …$/);
    expect(part.length).toBeLessThan(130);
  });

  it('is the whole text if that is short', () => {
    expect(excerpt('short', patternOf(['needle']), 120)).toBe('short');
  });

  it('begins at the beginning if nothing is found', () => {
    expect(excerpt(text, undefined, 120)).toMatch(/^before .* …$/);
  });
});
