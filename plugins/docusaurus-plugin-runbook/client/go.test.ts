import { expect, it } from 'vitest';
import { askedOf } from './go.ts';

it.each([
  ['/ops/go/', '', ''],
  ['/ops/go', '', ''],
  ['/ops/go/', '?q=%20users%20cannot%20log%20in', 'users cannot log in'],
  ['/ops/go/DiskAlmostFull/', '', 'DiskAlmostFull'],
  ['/ops/go/no-space-left-on-device', '', 'no-space-left-on-device'],
])('%s%s asks for "%s"', (pathname, search, asked) => {
  expect(askedOf({ pathname, search }, '/ops/')).toBe(asked);
});
