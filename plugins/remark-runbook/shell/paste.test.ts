import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { checkValue, fillCommand, type QuoteContext } from 'runbook-model';
import { describe, expect, it } from 'vitest';
import { cutCommands } from './index.ts';

/*
 * What is copied is pasted into a real, interactive-minded bash here, and the program at the end
 * has to get the value byte for byte. The tools that carry a command elsewhere are played by
 * functions; they keep what matters of them: who reads a word once more.
 */
const prelude = `
ssh() { shift; if [ $# -eq 0 ]; then bash -s; else bash -c "$*"; fi; }
sudo() { "$@"; }
docker() { shift 2; "$@"; }
su() { shift; bash "$@"; }
set -o history
set -H
echo FIRST-xyz >/dev/null
`;

const show = "printf '%s\\0'";
const cases: [command: string, contexts: QuoteContext[], added?: string][] = [
  [`${show} <x>`, ['bare']],
  [`${show} '<x>'`, ['single']],
  [`${show} "<x>"`, ['double']],
  [`${show} a"b<x>c"'d' | sed 's/^ab//; s/cd\\x00$/\\x00/'`, ['double']],
  [`V=<x>; ${show} "$V"`, ['bare']],
  [`${show} "$(printf %s <x>)"`, ['bare']],
  [`${show} "$(printf %s "<x>")"`, ['double']],
  [`${show} "$(printf %s '<x>')"`, ['single']],
  [`for v in <x>; do\n  ${show} "$v"\ndone`, ['bare']],
  [`cat <<< <x>; printf '\\0'`, ['bare'], '\n'],
  [`cat <<EOF; printf '\\0'\n<x>\nEOF`, ['heredoc'], '\n'],
  [`cat <<'EOF'; printf '\\0'\n<x>\nEOF`, ['heredoc-quoted'], '\n'],
  [`cat <<EOF; printf '\\0'\n$(printf %s <x>)\nEOF`, ['bare'], '\n'],
  [`bash -c '${show.replace(/'/g, '"')} <x>'`, ['bare', 'single']],
  [`bash -c "${show} <x>"`, ['bare', 'double']],
  [`bash -c "${show} '<x>'"`, ['single', 'double']],
  [`bash -c "${show} \\"<x>\\""`, ['double', 'double']],
  [`sudo sh -c '${show.replace(/'/g, '"')} "<x>"'`, ['double', 'single']],
  [`docker exec db bash -c "${show} '<x>'"`, ['single', 'double']],
  [`su postgres -c "${show} '<x>'"`, ['single', 'double']],
  [`env V=<x> bash -c '${show.replace(/'/g, '"')} "$V"'`, ['bare']],
  [`ssh db printf '%s\\\\0' <x>`, ['bare', 'bare']],
  [`ssh db printf '%s\\\\0' '<x>'`, ['bare', 'single']],
  [`ssh db "${show} '<x>'"`, ['single', 'double']],
  [`ssh db "${show} \\"<x>\\""`, ['double', 'double']],
  [`ssh db "bash -c \\"${show} '<x>'\\""`, ['single', 'double', 'double']],
  [`ssh db bash -c "\\"${show} <x>\\""`, ['bare', 'double', 'double']],
  [`eval "${show} <x>"`, ['bare', 'double']],
  [`ssh db bash -s <<EOF\n${show} <x>\nEOF`, ['bare', 'heredoc']],
  [`ssh db <<'EOF'\n${show} "<x>"\nEOF`, ['double', 'heredoc-quoted']],
  [`bash -c 'cat <<EOF\n<x>\nEOF\nprintf "\\0"'`, ['heredoc', 'single'], '\n'],
];

const curated = [
  'plain',
  "it's",
  'say "hi"',
  '$(reboot)',
  '`reboot`',
  '!x',
  '!echo',
  "a'!echo'b",
  '"!echo"',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a value for a shell
  '${HOME} $HOME \\$HOME',
  'back\\slash\\',
  '\\',
  "'",
  '"',
  "''",
  ' leading and trailing ',
  'ünïcode ✓ 日本語',
  '🚒 👩‍🚒',
  '*?[a-z]{a,b}~',
  '~root',
  '#not a comment',
  'a;b|c&d>e<f(g)',
  'a=b',
  '%s%d\\n',
  '<y>',
  '5',
  'EOF.',
  'x'.repeat(10_000),
  '\'$!`\\"'.repeat(300),
];

/** Pastes every command once per value, in one shell, and returns what the programs got. */
function paste(filled: string[]): string[] {
  const run = spawnSync('bash', ['--norc', '--noprofile'], {
    input: `${prelude}${filled.join('\n')}\n`,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: '/nonexistent', LC_ALL: 'C.UTF-8', HISTFILE: '' },
    maxBuffer: 2 ** 28,
  });
  expect(run.stderr).toBe('');
  return run.stdout.split('\0').slice(0, -1);
}

function fill(command: string, value: string) {
  const { commands, problems } = cutCommands(command);
  expect(problems).toEqual([]);
  expect(commands).toHaveLength(1);
  return fillCommand(commands[0] as (typeof commands)[0], { x: value }, {});
}

const value = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'\'"\\$`!(){}[]<>|&;*?~# =%-'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 12,
  })
  .filter((text) => checkValue('text', text) === undefined && text[0] !== '-');

describe('a filled command in a real bash', () => {
  it.each(cases)('%s stands in %s', (command, contexts) => {
    expect(cutCommands(command).commands[0]?.slots[0]?.contexts).toEqual(contexts);
  });

  it.each(cases)('%s gets every value byte for byte', (command, _contexts, added = '') => {
    const filled = curated.map((one) => fill(command, one));
    expect(filled.flatMap(({ refused }) => refused)).toEqual([]);
    expect(paste(filled.map(({ text }) => text))).toEqual(curated.map((one) => one + added));
  });

  it('gets random values byte for byte', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 12, maxLength: 12 }), (values) => {
        const commands = cases.flatMap(([command]) => values.map((one) => fill(command, one).text));
        const wanted = cases.flatMap(([, , added = '']) => values.map((one) => one + added));
        expect(paste(commands)).toEqual(wanted);
      }),
      { numRuns: 3 },
    );
  }, 30_000);

  it('does not let a value end a here-document', () => {
    const { refused, text } = fill('cat <<EOF\n<x>\nEOF', 'EOF');
    expect(refused).toEqual([{ name: 'x', reason: { code: 'heredoc', value: 'EOF' } }]);
    expect(text).toContain('<x>');
    expect(fill("bash -c 'cat <<EOF\n<x>\nEOF'", 'EOF').refused).toHaveLength(1);
    expect(fill('cat <<-EOF\n\t<x>\nEOF', 'EOF').refused).toHaveLength(1);
  });

  it('lets only plain characters into what is read in an unknown way', () => {
    const command = `{ cat; printf '\\0'; } <<< <x>`;
    expect(cutCommands(command).commands[0]?.slots[0]?.contexts).toEqual(['opaque', 'bare']);
    expect(paste([fill(command, 'a/b-c_1.2:3').text])).toEqual(['a/b-c_1.2:3\n']);
    for (const one of ['a b', '$(x)', "'", 'a--b', '{}']) {
      expect(fill(command, one).refused).toHaveLength(1);
    }
  });

  it('would be caught if history acted', () => {
    const { stdout } = spawnSync('bash', ['--norc'], {
      input: `${prelude}printf %s "!echo"\n`,
      encoding: 'utf8',
    });
    expect(stdout).toBe('echo FIRST-xyz >/dev/null');
  });
});

const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0;

describe.runIf(hasSqlite)('a filled command in a real SQLite', () => {
  const commands = [
    `sqlite3 :memory: "SELECT hex('<x>');"`,
    `sqlite3 :memory: 'SELECT hex('\\''<x>'\\'');'`,
    `sqlite3 :memory: <<EOF\nSELECT hex('<x>');\nEOF`,
    `ssh db "sqlite3 :memory: \\"SELECT hex('<x>');\\""`,
  ];
  const values = curated.filter((one) => !one.includes('\\'));

  it.each(commands)('%s gets every value byte for byte', (command) => {
    expect(cutCommands(command).commands[0]?.slots[0]?.contexts[0]).toBe('sql');
    const script = values.map((one) => `${fill(command, one).text}\nprintf '\\0'`);
    const hex = values.map((one) => `${Buffer.from(one).toString('hex').toUpperCase()}\n`);
    expect(paste(script)).toEqual(hex);
  });

  it('refuses a backslash', () => {
    expect(fill(commands[0] ?? '', 'a\\b').refused).toHaveLength(1);
  });
});
