import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionIn } from './ask.ts';
import { addressOf, mountOf, type Program } from './program.ts';

/** Apart from its data: an image gives that folder to its user, some only where nothing else is in it. */
const settings = '/run/lab/redis';

/** With a password, and with what it holds on the disk. */
export const redis: Program = {
  needs: [
    { binary: 'redis-server', package: 'redis-server' },
    { binary: 'redis-cli', package: 'redis-tools' },
  ],
  version: (ask) => `Redis ${versionIn(ask('redis-server', ['--version']))}`,
  prepare(spec, { REDIS_PASSWORD }) {
    mkdirSync(mountOf(spec, '/data'), { recursive: true });
    mkdirSync(settings, { recursive: true });
    const lines = [
      `bind 127.0.0.1 ${addressOf(spec)}`,
      'dir /data',
      'appendonly yes',
      'appendfsync always',
      ...(REDIS_PASSWORD ? [`requirepass ${REDIS_PASSWORD}`] : []),
    ];
    writeFileSync(join(settings, 'redis.conf'), `${lines.join('\n')}\n`);
  },
  folder: settings,
  command: () => ['redis-server', join(settings, 'redis.conf')],
  ready: (spec) =>
    `exec 3<>/dev/tcp/${addressOf(spec)}/6379 && echo PING >&3 && IFS= read -r -t 2 a <&3 && [[ $a =~ PONG|NOAUTH ]]`,
};
