import { mkdirSync } from 'node:fs';
import { ask, versionIn } from './ask.ts';
import { addressOf, mountOf, type Program } from './program.ts';

/** It does not run as root unless it is told to. In the image it runs as a user of its own. */
const root = '--user=root';

/** As the official image has it: the first process, logging to stderr, the password in the environment. */
export const mariadb: Program = {
  needs: [
    { binary: 'mariadbd', package: 'mariadb-server' },
    { binary: 'mariadb-install-db', package: 'mariadb-server' },
    { binary: 'mariadb-dump', package: 'mariadb-client' },
  ],
  version: (ask) => `MariaDB ${versionIn(ask('mariadbd', ['--version']))}`,
  install(
    spec,
    {
      MARIADB_ROOT_PASSWORD = '',
      MARIADB_DATABASE = 'app',
      MARIADB_USER = 'app',
      MARIADB_PASSWORD = '',
    },
  ) {
    const folder = mountOf(spec, '/var/lib/mysql');
    mkdirSync(folder, { recursive: true });
    const at = ['--no-defaults', `--datadir=${folder}`, root];
    ask('mariadb-install-db', [
      ...at,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ]);
    const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
    const everybody = `${quote(MARIADB_USER)}@'%'`;
    ask(
      'mariadbd',
      [...at, '--bootstrap'],
      [
        'FLUSH PRIVILEGES;',
        `ALTER USER root@localhost IDENTIFIED BY ${quote(MARIADB_ROOT_PASSWORD)};`,
        `CREATE DATABASE \`${MARIADB_DATABASE}\`;`,
        `CREATE USER ${everybody} IDENTIFIED BY ${quote(MARIADB_PASSWORD)};`,
        `GRANT ALL ON \`${MARIADB_DATABASE}\`.* TO ${everybody};`,
        '',
      ].join('\n'),
    );
  },
  command: (spec) => [
    'mariadbd',
    '--no-defaults',
    '--datadir=/var/lib/mysql',
    `--bind-address=${addressOf(spec)}`,
    '--socket=/run/mysqld/mysqld.sock',
    '--skip-name-resolve',
    '--innodb-buffer-pool-size=64M',
    '--innodb-log-file-size=16M',
  ],
  asRoot: [root],
  ready: (spec) => `exec 3<>/dev/tcp/${addressOf(spec)}/3306 && IFS= read -r -t 2 -n 5 <&3`,
};
