import { awkReads, sedReads } from './programs.ts';
import type { Tool } from './tools.ts';

/*
 * Tools that run, or read as a language, what they are given. What a wrapper does is what the
 * command inside does; how a value is quoted depends on everybody who reads it.
 */

/** Runs the rest of its words. */
export const words = (values = '', skip = 0, more: Tool = {}): Tool => ({
  runs: 'words',
  values,
  skip,
  ...more,
});

/** Runs the rest of its words after a shell has read them again. */
const joined = (values = '', skip = 0, more: Tool = {}): Tool => ({
  ...words(values, skip, more),
  runs: 'joined',
});

const shell: Tool = {
  values: '-o -O +o +O --rcfile --init-file',
  takes: { language: 'shell', option: /^-[a-zA-Z]*c[a-zA-Z]*$/ },
  stdin: 'shell',
};

const user: Tool = {
  values: '-s --shell -g --group -G -w -u --user',
  takes: { language: 'shell', option: /^(-c|--command|--session-command)$/ },
  stdin: 'shell',
};

const sqlite: Tool = {
  values: '-cmd -init -separator -newline -nullvalue -vfs -lookaside -pagecache -maxsize -mmap',
  takes: { language: 'sql', option: /^--?cmd$/, operand: 1, rest: true },
  reads: /^--?version$/,
  stdin: 'sql',
};

const mysql: Tool = {
  values: '-h --host -u --user -P --port -S --socket -D --database --defaults-file',
  takes: { language: 'sql', option: /^(-[BsNtrvAfnqw]*e|--execute)$/ },
  reads: /^(--version|-V)$/,
  stdin: 'sql',
};

const psql: Tool = {
  values:
    '-h --host -p --port -U --username -d --dbname -f --file -F -P --pset -R -v --set --variable -o -L -T',
  takes: { language: 'sql', option: /^(-[AtqxXeaEnsS1w]*c|--command)$/ },
  reads: /^(-l|--list|--version|-V)$/,
  changes: / (-o|--output|-L|--log-file)[ =]/,
  stdin: 'sql',
};

const program = (option: RegExp): Tool => ({ takes: { language: 'code', option }, stdin: 'code' });

/** Everything it is given is code of its own. */
const script: Tool = {
  takes: { language: 'code', option: /^-/, operand: 0, rest: true },
  stdin: 'code',
};

const each = (names: string, tool: Tool): Record<string, Tool> =>
  Object.fromEntries(names.split(' ').map((name) => [name, tool]));

export const runners: Record<string, Tool> = {
  sudo: words('-u --user -g --group -h -p -C -r -t -T -U -D -R', 0, {
    assigns: true,
    changes: / (-e|--edit) /,
    reads: /^(-l|-v|-k)$/,
  }),
  doas: words('-u -C'),
  env: words('-u --unset -C --chdir', 0, {
    assigns: true,
    effect: 'read',
    takes: { language: 'code', option: /^(-S|--split-string)$/ },
  }),
  timeout: words('-s --signal -k --kill-after', 1),
  nice: words('-n --adjustment', 0, { effect: 'read' }),
  ionice: words('-c -n -p'),
  chrt: words('', 1),
  taskset: words('', 1),
  stdbuf: words('-i -o -e'),
  command: words('', 0, { reads: /^-[vV]$/ }),
  ...each('nohup setsid builtin busybox unbuffer time caffeinate', words()),
  exec: words('-a'),
  nsenter: words('-t --target -S -G'),
  unshare: words(''),
  chroot: words('', 1),
  'systemd-run': words('-p --property -u --unit --slice -M -H', 0, { effect: 'change', own: true }),
  xargs: words('-n -P -I -L -d -s -a -E --max-args --max-procs --replace', 0, {
    effect: 'read',
    replaces: true,
  }),
  watch: joined('-n --interval -q --equexit'),
  eval: joined(),
  ssh: joined('-b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w -B', 1, {
    stdin: 'shell',
    changes: / (-o)?(Proxy|Local|KnownHosts)Command[= ](?!none)/i,
  }),
  ...each('sh bash dash zsh ash ksh', shell),
  ...each('su runuser', user),
  sg: { takes: { language: 'shell', option: /^-c$/, operand: 1, rest: true } },
  flock: words('-w -E --timeout', 1, { takes: { language: 'shell', option: /^(-c|--command)$/ } }),
  find: { runs: 'find', replaces: true },
  ...each('sqlite sqlcipher', sqlite),
  ...each('mysql mariadb', mysql),
  psql,
  ...each('cockroach clickhouse clickhouse-client cqlsh sqlcmd sqlplus duckdb', script),
  ...each('node nodejs bun deno', program(/^(-e|-p|-pe|--eval|--print|eval)$/)),
  python: program(/^-[a-zA-Z]*c$/),
  perl: program(/^-[a-zA-Z0-9]*[eE]$/),
  ruby: program(/^-[a-z]*e$/),
  php: program(/^(-r|-B|-R|-E)$/),
  ...each('lua Rscript', program(/^-e$/)),
  ...each('awk gawk mawk nawk', {
    values: '-F -f -v --file --assign --field-separator',
    safe: awkReads,
    takes: {
      language: 'code',
      option: /^(-v|--assign|-e|--source|-F|--field-separator)$/,
      operand: 0,
    },
  }),
  ...each('sed gsed', {
    values: '-f --file -l --line-length',
    safe: sedReads,
    takes: { language: 'code', option: /^(-[nErsuz]*e|--expression)$/, operand: 0, either: true },
  }),
  jq: {
    values: '--arg:2 --argjson:2 --slurpfile:2 --rawfile:2 --indent -L -f --from-file',
    takes: { language: 'code', option: /^--argjson$/, operand: 0 },
  },
  yq: { takes: { language: 'code', operand: 0, rest: true } },
  mongosh: { takes: { language: 'code', option: /^--eval$/ }, stdin: 'code' },
  mongo: { takes: { language: 'code', option: /^--eval$/ }, stdin: 'code' },
  ...each('tmux screen script at batch trap alias parallel expect nix-shell vagrant', script),
  ...each(
    'gdb ed ex vi vim bc dc ftp nsupdate ldapmodify osascript pwsh powershell gcloud bind complete compgen',
    script,
  ),
  fdisk: { stdin: 'code' },
  ...each('grep egrep fgrep zgrep', { stdin: 'data', plain: true }),
  ...each('cat tee wc sort uniq head tail tr cut dd mail sendmail logger', { stdin: 'data' }),
  sftp: { ...script, remote: true },
  scp: { remote: true, code: 'S' },
  rsync: { remote: true, code: 'e' },
  man: { code: 'PH' },
  tar: { code: 'IF' },
  ...each('nc ncat netcat', { code: 'ec' }),
  tcpdump: { code: 'z' },
  ...each('base64 md5sum sha1sum sha256sum sha512sum wall column xxd od gpg install', {
    stdin: 'data',
  }),
};
