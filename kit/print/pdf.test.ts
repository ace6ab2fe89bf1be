import { expect, it } from 'vitest';
import { dated } from './pdf.ts';

it('writes another time into a file and moves nothing else', () => {
  const pdf = Buffer.from(
    `%PDF-1.4 \xff /CreationDate (D:20300101010203+00'00') /ModDate (D:20300101010203+00'00') end`,
    'latin1',
  );
  const set = Buffer.from(dated(pdf, new Date('2026-11-22T05:56:10Z')));
  expect(set.length).toBe(pdf.length);
  expect(set.toString('latin1')).toBe(
    `%PDF-1.4 \xff /CreationDate (D:20261122055610+00'00') /ModDate (D:20261122055610+00'00') end`,
  );
});
