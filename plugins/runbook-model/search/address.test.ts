import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goNames } from './address.ts';

describe('the address of a signal', () => {
  it.each([
    ['DiskAlmostFull', ['DiskAlmostFull', 'diskalmostfull']],
    ['502', ['502']],
    ['delivery_queue_depth', ['delivery_queue_depth']],
    ['No space left on device', ['no-space-left-on-device']],
    ["Can't connect to MySQL server", ['cant-connect-to-mysql-server']],
    ['heater: no current (phase 2)', ['heater-no-current-phase-2']],
    ['../../etc/passwd', ['etc-passwd']],
    ['.', []],
    ['..', []],
    ['ฐานข้อมูลล่ม', []],
    ['a very long line that no two versions of a program write quite the same way', []],
  ])('%s', (value, names) => {
    expect(goNames(value)).toEqual(names);
  });

  it('is one plain part of a path, whatever the signal says', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        for (const name of goNames(value)) expect(name).toMatch(/^[A-Za-z0-9][\w.-]*[\w-]$|^\w\w$/);
      }),
    );
  });
});
