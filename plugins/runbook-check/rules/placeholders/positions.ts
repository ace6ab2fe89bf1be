import type { PlaceholderKind } from 'runbook-model';
import { isCall, optionValue } from '../../shell/ask.ts';
import type { Link } from '../../shell/collect.ts';
import { operandsOf } from '../inventory/names.ts';

type Word = Link['args'][number];

/** What belongs in a place, and the kinds of values that never do. */
export interface Wants {
  what: string;
  never: readonly PlaceholderKind[];
}

export const host: Wants = { what: 'a host', never: ['path', 'url', 'port', 'int'] };
export const port: Wants = { what: 'a port', never: ['path', 'url', 'host', 'ip', 'name'] };
const id: Wants = { what: 'a process id', never: ['path', 'url', 'host', 'ip'] };
const file: Wants = { what: 'a path', never: ['url', 'port', 'ip'] };
const count: Wants = { what: 'a number', never: ['path', 'url', 'host', 'ip', 'name'] };

/** The operands of tools in order, and their options that take a value. */
const operands: Readonly<Record<string, readonly [wants: readonly Wants[], values?: string]>> = {
  ping: [[host], '-c -i -I -s -t -W -w -M -p -Q -S -l -m'],
  nc: [[host, port], '-w -i -p -s -q -X -x -o -G -e -c -T -V'],
  telnet: [[host, port], '-l -b -n -e -S'],
  kill: [[id], '-s -n -q --signal'],
  cd: [[file]],
  cat: [[file]],
  tail: [[file], '-n -c -s --lines --bytes --pid --sleep-interval'],
  head: [[file], '-n -c --lines --bytes'],
  du: [[file], '-d -t -B -X --max-depth --threshold --exclude --block-size'],
  df: [[file], '-t -x -B --type --exclude-type --block-size'],
};

const options = (
  [
    ['iptables ip6tables', '-s -d --source --destination', host],
    ['iptables ip6tables', '--dport --sport', port],
    ['ssh psql pg_dump redis-cli', '-p', port],
    ['scp mysql mariadb mysqldump mariadb-dump', '-P', port],
    ['psql pg_dump redis-cli mysql mariadb', '-h', host],
    ['tail head', '-n', count],
  ] as const
).map(([tools, names, wants]) => ({ tools: tools.split(' '), names: names.split(' '), wants }));

/** The words of a call that can be of some kinds only, beyond doubt. */
export function wantsIn(link: Link): { arg: Word; wants: Wants }[] {
  const found: { arg: Word; wants: Wants }[] = [];
  for (const { tools, names, wants } of options) {
    const arg = isCall(link, ...tools) && optionValue(link, names);
    if (arg) found.push({ arg, wants });
  }
  const name = link.call.path[0] ?? '';
  if (!Object.hasOwn(operands, name)) return found;
  const [wants = [], values = ''] = operands[name] ?? [];
  for (const [index, arg] of operandsOf(link.call.rest, values).entries()) {
    const want = wants[index];
    if (want) found.push({ arg, wants: want });
  }
  return found;
}
