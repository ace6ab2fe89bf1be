import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionIn } from './ask.ts';
import { addressOf, mountOf, type Program } from './program.ts';

/** With a password, and with what it holds on the disk. */
export const redis: Program = {
  needs: [
    { binary: 'redis-server', package: 'redis-server' },
    { binary: 'redis-cli', package: 'redis-tools' },
  ],
  version: (ask) => `Redis ${versionIn(ask('redis-server', ['--version']))}`,
  prepare(spec, { REDIS_PASSWORD }) {
    const folder = mountOf(spec, '/data');
    mkdirSync(folder, { recursive: true });
    const lines = [
      `bind 127.0.0.1 ${addressOf(spec)}`,
      'dir /data',
      'appendonly yes',
      'appendfsync always',
      ...(REDIS_PASSWORD ? [`requirepass ${REDIS_PASSWORD}`] : []),
    ];
    writeFileSync(join(folder, 'redis.conf'), `${lines.join('\n')}\n`, { mode: 0o600 });
  },
  command: () => ['redis-server', '/data/redis.conf'],
  ready: (spec) =>
    `exec 3<>/dev/tcp/${addressOf(spec)}/6379 && echo PING >&3 && IFS= read -r -t 2 a <&3 && [[ $a =~ PONG|NOAUTH ]]`,
};
