import { expect, it } from 'vitest';
import { leaveOut, overlaySpec } from './overlay.ts';
import { merge, pack, readOptions, type Spec, unpack } from './spec.ts';

const data = {
  plugins: true,
  options: '--file= -a -f=',
  names: 'one two',
  sub: { ls: 'ps', ps: { options: '--all --format=' } },
};

it('reads what it wrote', () => {
  expect(pack(unpack(data))).toEqual(data);
});

it('lays an overlay over a source', () => {
  const spec: Spec = { options: readOptions('--file~ --old'), sub: new Map([['ps', {}]]) };
  const overlay = { without: '--old', options: '--file= --new', sub: { 'ps ls': { stop: 1 } } };
  leaveOut(spec, overlay);
  merge(spec, overlaySpec(overlay));
  expect(pack(spec)).toEqual({
    options: '--file= --new',
    sub: { ls: { stop: 1 }, ps: { stop: 1 } },
  });
});

it('keeps two names for one thing, and never goes in a circle', () => {
  const spec: Spec = {
    sub: new Map<string, Spec | string>([
      ['dep', {}],
      ['dependency', 'dep'],
    ]),
  };
  merge(spec, {
    sub: new Map<string, Spec | string>([['dependency', { names: new Set(['up']) }]]),
  });
  merge(spec, { sub: new Map([['dep', 'dependency']]) });
  expect(pack(spec).sub).toEqual({ dep: { names: 'up' }, dependency: 'dep' });
});

it('refuses what is no option', () => {
  expect(() => readOptions('--a= =')).toThrow('= is no option.');
});
