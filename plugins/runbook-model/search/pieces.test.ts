import { expect, it } from 'vitest';
import { createSearchData } from './engine.ts';
import type { SearchPage } from './page.ts';
import { joinedPieces, piecesOf } from './pieces.ts';

const page = (i: number): SearchPage => ({
  href: `/p${i}/`,
  title: `Page ${i}`,
  description: `What page ${i} is about`,
  rank: 'guide',
  sections: [{ lines: [['text', `word${i} `.repeat(10)]] }],
});
const data = createSearchData(Array.from({ length: 40 }, (_, i) => page(i)));

it.each([100, 1000, 10_000, 1_500_000])('puts pieces of %d characters together again', (length) => {
  const pieces = JSON.parse(JSON.stringify(piecesOf(data, length)));
  expect(joinedPieces(pieces)).toEqual(JSON.parse(JSON.stringify(data)));
});

it('keeps to the length, and a small index in one piece', () => {
  const pieces = piecesOf(data, 3000);
  expect(pieces.length).toBeGreaterThan(3);
  for (const piece of pieces) expect(JSON.stringify(piece).length).toBeLessThan(3500);
  expect(piecesOf(data)).toHaveLength(1);
});
