import { expect, it } from 'vitest';
import { safeAddress } from './address.ts';

it.each([
  'https://a.example',
  'HTTP://a',
  'mailto:a@b.example',
  '/docs/',
  '../a.md',
  '#x',
  'a/b:c',
])('%s is followed', (url) => expect(safeAddress(url)).toBe(url));

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a',
])('%j is not', (url) => expect(safeAddress(url)).toBe(''));
