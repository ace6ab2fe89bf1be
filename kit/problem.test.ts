import { describe, expect, it } from 'vitest';
import { describeProblem, KitProblem } from './problem.ts';

describe('what is printed of an error', () => {
  it('is what can be done about it', () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC', path: '/mnt/kit.zip' });
    expect(describeProblem(full)).toMatch(/^\/mnt\/kit\.zip: The disk is full\. .* --out\.$/);
    const file = Object.assign(new Error('mkdir'), { code: 'EEXIST' });
    expect(describeProblem(file)).toMatch(/^A file stands where a folder is needed/);
  });

  it('is its own words, and never a stack', () => {
    expect(describeProblem(new KitProblem('Two\nlines'))).toBe('Two\nlines');
    expect(describeProblem(new Error('strange\n    at x'))).toBe(
      'Something unforeseen: strange. With HANDRAIL_DEBUG=1 it says where.',
    );
    expect(describeProblem('only words')).toContain('only words');
    expect(describeProblem(new Error('strange'), true)).toContain('problem.test.ts');
  });
});
