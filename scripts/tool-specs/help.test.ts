import { expect, it } from 'vitest';
import { readHelp } from './sources/help.ts';

const options = (text: string) => [...readHelp(text)].map(([name, arity]) => name + arity);

it('reads the names of an option and whether it takes a value', () => {
  expect(options('  -n, --lines=[+]NUM   output the last NUM lines')).toEqual(['-n=', '--lines=']);
  expect(options('  -a, --all            do not ignore entries')).toEqual(['-a', '--all']);
  expect(options('      --color[=WHEN]   colour the output')).toEqual(['--color?']);
  expect(options(' -F, --file <file>     use the file')).toEqual(['-F=', '--file=']);
  expect(options('  -M --machine=CONTAINER Operate on it')).toEqual(['-M=', '--machine=']);
  expect(options('--verbose, -v            increase verbosity')).toEqual(['--verbose', '-v']);
  expect(options('  -e script, --expression=script')).toEqual(['-e=', '--expression=']);
});

it('does not take the words of a description for a value', () => {
  expect(options('     --junk-session-cookies Ignore cookies')).toEqual(['--junk-session-cookies']);
  expect(options('  -I                       Fetch the headers')).toEqual(['-I']);
});

it('reads options that can be switched off, and those of manuals', () => {
  expect(options('    --[no-]verify   check it')).toEqual(['--verify']);
  expect(options('       -<number>, -n <number>, --max-count=<number>')).toEqual([
    '-n=',
    '--max-count=',
  ]);
});

it('sees nothing in other lines', () => {
  expect(options('Usage: ls [OPTION]...\n\nList information about the FILEs.')).toEqual([]);
});
