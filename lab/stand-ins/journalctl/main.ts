/** Stands in for `journalctl`, for the calls that playbooks make, over what the lab's units wrote. */
import { logOf, states } from '../ask.ts';
import { formatted } from '../journal-line.ts';
import { parseOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { since } from '../time.ts';

const fail = (what: string): never => refuse(`journalctl ${what}`);
const { options, words } = parseOptions(
  process.argv.slice(2),
  { '-u': true, '--since': true, '--no-pager': false, '-o': true },
  false,
  fail,
);
const form = options.get('-o')?.[0] ?? 'short';
if (form !== 'short' && form !== 'short-iso') fail(`-o ${form}`);
const from = options.get('--since')?.[0];
const start = from === undefined ? 0 : (since(from) ?? fail(`--since ${from}`));
const [, invocation] = /^_SYSTEMD_INVOCATION_ID=(.*)$/.exec(words[0] ?? '') ?? [];
if (words.length > (invocation === undefined ? 0 : 1)) fail(words.join(' '));
const name = options.get('-u')?.[0];
if (name === undefined && invocation === undefined)
  fail('without a unit: the lab has no other journal');

const units = (await states('unit')).filter((one) => name === undefined || one.name === name);
let printed = 0;
for (const unit of units) {
  for (const line of await logOf(unit.name)) {
    if (line.time < start || (invocation !== undefined && line.invocation !== invocation)) continue;
    process.stdout.write(
      `${formatted(line, unit.name, form === 'short' ? 'short' : 'short-iso')}\n`,
    );
    printed += 1;
  }
}
if (printed === 0) process.stdout.write('-- No entries --\n');
