import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { KitProblem } from './problem.ts';
import { checkNames, pack } from './zip.ts';

const at = new Date('2026-11-22T05:56:10Z');
const files = (...paths: string[]) =>
  new Map(paths.map((path) => [path, new TextEncoder().encode(path)]));

describe('pack', () => {
  it('gives the same bytes for the same files, in whatever order they came', () => {
    const one = pack(files('b.txt', 'a/c.txt'), at);
    expect(pack(files('a/c.txt', 'b.txt'), at)).toEqual(one);
    expect(Object.keys(unzipSync(one))).toEqual(['a/c.txt', 'b.txt']);
    expect(pack(files('b.txt', 'a/c.txt'), new Date('2026-11-22T06:00:00Z'))).not.toEqual(one);
  });

  it('writes the time in UTC, whatever the zone of the machine', () => {
    const entry = new DataView(pack(files('a'), at).buffer, 0);
    const [time, date] = [entry.getUint16(10, true), entry.getUint16(12, true)];
    expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([2026, 11, 22]);
    expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([5, 56, 10]);
  });

  it('takes a time before there were zips', () => {
    expect(() => pack(files('a'), new Date(0))).not.toThrow();
  });
});

describe('names that would not unpack everywhere', () => {
  it.each([
    ['playbooks/größe.html', 'letters outside of ASCII'],
    ['/etc/passwd', 'leads out of the kit'],
    ['site/../../x', 'leads out of the kit'],
    ['a\\b', 'does not allow'],
    ['a:b', 'does not allow'],
    ['a./b', 'drops a dot'],
    [`site/${'x'.repeat(140)}`, 'has 145 characters'],
  ])('%s', (path, why) => {
    expect(() => checkNames([path])).toThrow(KitProblem);
    expect(() => checkNames([path])).toThrow(why);
  });

  it('are two that differ in their capitals alone', () => {
    expect(() => checkNames(['a/B', 'a/b'])).toThrow('the same as "a/B"');
  });
});
