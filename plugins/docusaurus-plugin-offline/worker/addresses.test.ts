import { describe, expect, it } from 'vitest';
import { addressOf, aliases, isHashed, plain } from './addresses.ts';

describe('the address of a file', () => {
  it.each([
    ['index.html', true, './'],
    ['a/index.html', true, 'a/'],
    ['a/index.html', undefined, 'a/'],
    ['a.html', false, 'a'],
    ['index.html', false, './'],
    ['a.html', true, 'a.html'],
    ['404.html', false, '404.html'],
    ['img/x y.svg', true, 'img/x%20y.svg'],
    ['what?#.html', true, 'what%3F%23.html'],
  ] as const)('%s with trailingSlash %s is %s', (path, trailingSlash, address) => {
    expect(addressOf(path, trailingSlash)).toBe(address);
  });
});

describe('what else an address may mean', () => {
  it.each([
    ['a', ['a/', 'a.html']],
    ['a/', ['a', 'a.html']],
    ['a/index.html', 'a/'],
    ['index.html', ''],
    ['a.html', 'a'],
  ] as const)('%s', (address, meant) => {
    const found = aliases(address);
    if (typeof meant === 'string') expect(found[0]).toBe(meant);
    else expect(found).toEqual(meant);
  });
});

it('an address is the same however it is written', () => {
  expect(plain('caf%C3%A9/')).toBe(plain('caf%c3%a9/'));
  expect(plain('caf%C3%A9/')).toBe(plain('café/'));
  expect(plain('./')).toBe('');
  expect(plain('100%')).toBe('100%');
});

it('only a name with the hash of its content is kept without a revision', () => {
  expect(isHashed('assets/js/main.61466f67.js')).toBe(true);
  expect(isHashed('assets/images/x-0123456789abcdef.png')).toBe(false);
  expect(isHashed('img/logo.svg')).toBe(false);
  expect(isHashed('a/')).toBe(false);
});
