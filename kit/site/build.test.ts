import { expect, it } from 'vitest';
import { reasonIn } from './build.ts';

it('says of a failed build what is wrong, without the calls', () => {
  const output = `[INFO] Creating an optimized build
Error: docs/a.md:3:1: unknown severity "P9"
    at check (/x/y.js:1:1)
Node version: v20`;
  expect(reasonIn(output)).toBe('Error: docs/a.md:3:1: unknown severity "P9"');
});
