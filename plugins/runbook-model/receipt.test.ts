import { describe, expect, it } from 'vitest';
import { drilledNow } from './receipt.ts';

const fence = (step: string, hash: string, declared = false) => ({
  step,
  fence: 1,
  hash,
  declared,
});
const receipt = {
  date: '2026-11-22',
  backend: 'native',
  versions: ['Shop 1'],
  commands: [
    { ...fence('look', 'a'), result: 'passed' as const },
    { ...fence('mend', 'b'), result: 'passed' as const },
    { ...fence('reboot', 'c'), result: 'declared' as const },
    { ...fence('close', 'd'), result: 'failed' as const },
  ],
};

describe('a receipt held against its page', () => {
  it('counts what passed and is still the same', () => {
    const now = [
      fence('look', 'a'),
      fence('mend', 'EDITED'),
      fence('reboot', 'c', true),
      fence('close', 'd'),
    ];
    expect(drilledNow(receipt, now)).toEqual({
      date: '2026-11-22',
      backend: 'native',
      versions: ['Shop 1'],
      passed: 1,
      declared: 1,
      total: 4,
      marks: [0],
    });
  });

  it('keeps its marks with the fences when the page is put into another order', () => {
    const now = [fence('new', 'x'), fence('mend', 'b'), fence('look', 'a')];
    expect(drilledNow(receipt, now).marks).toEqual([1, 2]);
  });

  it('counts nothing that is declared now, and nothing without a receipt', () => {
    expect(drilledNow(receipt, [fence('look', 'a', true)])).toMatchObject({
      passed: 0,
      declared: 1,
    });
    expect(drilledNow(undefined, [fence('look', 'a')])).toEqual({
      versions: [],
      passed: 0,
      declared: 0,
      total: 1,
      marks: [],
    });
  });
});
