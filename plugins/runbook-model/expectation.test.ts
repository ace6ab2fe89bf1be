import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, looksAtOutput, readExpectation } from './expectation.ts';

const read = (...args: Parameters<typeof readExpectation>) => readExpectation(...args).expectation;
const fails = (...args: Parameters<typeof judge>) => judge(...args) !== undefined;

describe('an expectation for machines', () => {
  it('is read from what a fence says', () => {
    expect(read({ exit: '0 or 1', contains: 'Up', number: '>= 2' })).toEqual({
      exit: [0, 1],
      contains: 'Up',
      number: '>= 2',
    });
    expect(read({})).toBeUndefined();
  });

  it('takes the words "no output" for what they say, unless something else is said', () => {
    expect(read({}, 'no output')).toEqual({ prints: '' });
    expect(read({ contains: 'x' }, 'no output')).toEqual({ contains: 'x' });
    expect(read({}, 'no output if they are the same')).toBeUndefined();
  });

  it('says what cannot be read', () => {
    for (const attributes of [
      { exit: 'one' },
      { matches: '(' },
      { number: 'some' },
      { 'not-drilled': ' ' },
    ]) {
      expect(readExpectation(attributes).problems).toHaveLength(1);
    }
  });
});

describe('an outcome', () => {
  it('must have the right exit status, 0 if none is named', () => {
    expect(fails({}, { exit: 1, output: '' })).toBe(true);
    expect(fails({ exit: [1] }, { exit: 1, output: '' })).toBe(false);
    expect(fails({ exit: [1] }, { exit: 0, output: '' })).toBe(true);
  });

  it('is compared in whole, in part, by pattern and by number', () => {
    const output = 'total 3\nqueue 12\n';
    expect(fails({ prints: 'total 3\nqueue 12' }, { exit: 0, output })).toBe(false);
    expect(fails({ prints: '' }, { exit: 0, output })).toBe(true);
    expect(fails({ lacks: 'queue' }, { exit: 0, output })).toBe(true);
    expect(fails({ contains: 'queue' }, { exit: 0, output })).toBe(false);
    expect(fails({ matches: '^queue \\d+$' }, { exit: 0, output })).toBe(false);
    expect(fails({ number: '>= 12' }, { exit: 0, output })).toBe(false);
    expect(fails({ number: '< 12' }, { exit: 0, output })).toBe(true);
    expect(fails({ number: '= 0' }, { exit: 0, output: 'none' })).toBe(true);
  });

  it('always equals itself, whatever was printed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (output) => {
        expect(judge({ prints: output }, { exit: 0, output: `${output}\n` })).toBeUndefined();
        expect(judge({ contains: output.trim() }, { exit: 0, output })).toBeUndefined();
      }),
    );
  });

  it('compares any two whole numbers as numbers', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const holds = (sign: string) =>
          !fails({ number: `${sign} ${b}` }, { exit: 0, output: `${a}` });
        expect([holds('<'), holds('='), holds('>')]).toEqual([a < b, a === b, a > b]);
        expect([holds('>='), holds('!='), holds('<=')]).toEqual([a >= b, a !== b, a <= b]);
      }),
    );
  });

  it('tells whether more than the status is looked at', () => {
    expect(looksAtOutput({ exit: [0] })).toBe(false);
    expect(looksAtOutput({ prints: '' })).toBe(true);
  });
});
