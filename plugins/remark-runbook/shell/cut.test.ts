import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutCommands } from './index.ts';

const pieces = [
  ...'\'"\\$`!(){}[]<>|&;#=*~ \n\t\r',
  '<x>',
  '<server-ip>',
  '</x>',
  '<<EOF\n',
  "<<'EOF'\n",
  '\nEOF\n',
  '$ ',
  '# ',
  '> ',
  'root@h:~# ',
  '$(',
  '${',
  '$((',
  '))',
  ';;',
  '&&',
  '||',
  '<(',
  "$'",
  '$"',
  '2>&1',
  '<<<',
  '\u2028',
  '\uD800',
  '🚒',
  'bash -c ',
  'ssh h ',
  'docker exec c ',
  'psql -c ',
  'eval ',
  'sudo ',
  'find . -exec ',
  'xargs ',
  'for ',
  'in ',
  'do ',
  'done',
  'if ',
  'then ',
  'fi',
  'case ',
  'esac',
  'while ',
  'echo ',
  'a',
  'VAR=',
  "PRAGMA key='",
  'SELECT ',
  '--',
  '/*',
  'constructor ',
  '__proto__ ',
  'toString',
];
const shellish = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 30 })
  .map((list) => list.join(''));

const continued = /^> /m;

describe('cutCommands on anything', () => {
  it('never throws, and its offsets hold', () => {
    fc.assert(
      fc.property(fc.oneof(shellish, fc.string({ unit: 'binary' })), (source) => {
        const { commands, problems } = cutCommands(source);
        for (const { text, slots, start, end } of commands) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(source.length);
          // Only carriage returns and continuation prompts are taken out from within.
          if (!continued.test(source) && !source.includes('\r')) {
            expect(source.slice(start, end)).toBe(text);
          }
          for (const slot of slots) {
            expect(text.slice(slot.start, slot.end)).toMatch(/^<[^<>]+>$/);
            expect(slot.contexts.length).toBeGreaterThan(0);
          }
        }
        for (const { start, end } of problems) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 3000 },
    );
  }, 30_000);

  it('ends a command that a line end is left open of where its text ends', () => {
    const source = '<x>\\\n ';
    const [{ text, start, end } = { text: '', start: 0, end: 0 }] = cutCommands(source).commands;
    expect(source.slice(start, end)).toBe(text);
  });

  it('loses nothing of a block it cannot read', () => {
    const source = "\n  docker ps | | 'x\nkubectl get <pod>\n";
    const { commands, problems } = cutCommands(source);
    expect(commands.map(({ text }) => text)).toEqual([source.trim()]);
    expect(commands[0]).toMatchObject({ effect: 'unknown', slots: [{ contexts: ['opaque'] }] });
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['many commands', 'echo <x>\n'.repeat(11_000)],
    ['many placeholders', `echo ${'<x> '.repeat(8000)}`],
    ['many strings of SQL', `sqlite3 a "${"select '<x>';".repeat(4000)}"`],
    ['many quotes in SQL', `sqlite3 a "${"'".repeat(100_000)}"`],
    ['many shells', `${'bash -c "'.repeat(1500)}${'"'.repeat(1500)}`],
    ['a long program', `sed '${'s/a/b/;'.repeat(3000)}${' '.repeat(3000)}w x' f`],
  ])(
    'stays quick on %s',
    (_what, source) => {
      const started = performance.now();
      cutCommands(source);
      expect(performance.now() - started).toBeLessThan(8000);
    },
    30_000,
  );

  it('stays quick on what nests deep', () => {
    for (const open of ['$(', '(', '{ ', '"$(', '`', 'bash -c "', '<', '${a:-', '[[ ( ', '<x>']) {
      const started = performance.now();
      cutCommands(open.repeat(2000));
      expect(performance.now() - started).toBeLessThan(3000);
    }
  }, 30_000);
});
