import { spawnSync } from 'node:child_process';
import { fillCommand } from 'runbook-model';
import { describe, expect, it } from 'vitest';
import { cutCommands } from './index.ts';

/*
 * Values that act if anybody reads them once more, pasted into a real bash. Tools that carry a
 * command elsewhere are played by functions. A value may be refused, but it must never act.
 */
const prelude = `
ssh() { shift; if [ $# -eq 0 ]; then bash -s; else bash -c "$*"; fi; }
ansible() { bash -c "\${@: -1}"; }
pdsh() { shift 2; bash -c "$*"; }
clush() { shift 2; bash -c "$*"; }
sshpass() { shift; "$@"; }
kubectl() { while [ "$1" != -- ]; do shift; done; shift; "$@"; }
sudo() { while [ "\${1:0:1}" = - ]; do case $1 in -*u) shift ;; esac; shift; done; "$@"; }
docker() { shift; while [ "\${1:0:1}" = - ]; do case $1 in -*u) shift ;; esac; shift; done; shift; "$@"; }
cd "$(mktemp -d)"
`;

const hostile = [
  'a; echo PWNED',
  '$(echo PWNED >&2)',
  "'; echo PWNED; '",
  '"; echo PWNED; "',
  'a[$(echo PWNED >&2)]',
  "a'; select 'PWNED",
  'a b -rf *',
];

const commands = [
  "ansible all -m shell -a 'echo <x>'",
  "pdsh -w h 'echo <x>'",
  'clush -w h echo <x>',
  "sshpass -e ssh h 'echo <x>'",
  "kubectl run p --image=a -- bash -c 'echo <x>'",
  "$SHELL -c 'echo <x>'",
  "B=bash; $B -c 'echo <x>'",
  "exec -a z bash -c 'echo <x>'",
  "sudo -Hu www bash -c 'echo <x>'",
  "docker exec -itu root db bash -c 'echo <x>'",
  "env -iu A bash -c 'echo <x>'",
  'V=<x>; ssh h "echo $V"',
  'V=<x>; bash -c "echo $V"',
  'V=<x>; eval echo $V',
  'export V=<x>\nssh h "echo $V"',
  'export V=<x>\nbash -c \'eval "echo $V"\'',
  'for v in <x>; do ssh h "echo $v"; done',
  'set -- <x>; ssh h "echo $1"',
  'read -r V <<< <x>; ssh h "echo $V"',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is for a shell
  'mapfile -t A <<< <x>; ssh h "echo ${A[0]}"',
  'f() { eval "echo $1"; }; f <x>',
  'V=<x>; W=$V; ssh h "echo $W"',
  'V=<x>; echo "echo $V" | bash',
  'env V=<x> bash -c \'eval "echo $V"\'',
  'sh -c \'eval "echo $1"\' sh <x>',
  'V=<x>; bash <<EOF\necho $V\nEOF',
  '[[ <x> -eq 5 ]]',
  '[[ -v <x> ]]',
  'test -v <x>',
  'let V=<x>',
  'declare -i V=<x>',
  'declare -n r=<x>; echo $r',
  'printf -v <x> a',
  'read <x> <<< b',
  'unset <x>',
  'V=<x>; [[ $V -gt 1 ]]',
  'V=<x>; echo $((V+1))',
  'V=<x>; (( V > 1 ))',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is for a shell
  'V=<x>; A=(1); echo "${A[V]}"',
  'declare -i N; N=<x>',
  'echo "echo <x>" > >(bash)',
  'echo "echo <x>" | tee >(bash)',
  'bash <(echo "echo <x>")',
  'bash < <(echo "echo <x>")',
  'source <(echo "echo <x>")',
  'cat > f.sh <<EOF\necho "<x>"\nEOF\nbash f.sh',
];

function paste(filled: string) {
  const { stdout, stderr } = spawnSync('bash', ['--norc', '--noprofile'], {
    input: `${prelude}${filled}\n`,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: '/nonexistent', SHELL: '/bin/bash', LC_ALL: 'C.UTF-8' },
    timeout: 10_000,
  });
  return stdout + stderr;
}

/** What acted left its mark on a line of its own; what is only shown has its own words around. */
const acted = /^PWNED|(?<!echo )(?<!select ')PWNED/m;

function fill(command: string, value: string) {
  const { commands: cut } = cutCommands(command);
  return cut.map((one) => fillCommand(one, { x: value }, {}));
}

describe('a hostile value in a real bash', () => {
  it.each(commands)('%s lets nothing act', (command) => {
    for (const value of hostile) {
      const filled = fill(command, value);
      if (filled.some(({ refused }) => refused.length > 0)) continue;
      const text = filled.map((one) => one.text).join('\n');
      expect(paste(text), text).not.toMatch(acted);
    }
  });

  it.each(commands)('%s takes a plain value', (command) => {
    for (const { refused } of fill(command, 'web_1')) expect(refused).toEqual([]);
  });

  it('would be caught if it acted', () => {
    expect(paste("ssh h 'echo a; echo PWNED'")).toMatch(acted);
    expect(paste('[[ a[$(echo PWNED >&2)] -eq 5 ]]')).toMatch(acted);
  });
});
