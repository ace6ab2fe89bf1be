import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionIn } from './ask.ts';
import { addressOf, mountOf, type Program } from './program.ts';

/** The EICAR test signature in hexadecimal, in two halves, so that no scanner stumbles over this file. */
const eicar = [
  '58354f2150254041505b345c505a58353428505e2937434329377d24',
  '45494341522d5354414e444152442d414e544956495255532d544553542d46494c452124482b482a',
].join('');

/** As the official image has it: the container's own process only waits, and outlives the scanner. */
const start = `trap exit TERM
clamd --config-file=/var/lib/clamav/clamd.conf &
tail -f /dev/null &
wait
`;

/** The real daemon, with one signature of our own: the test file that every scanner knows. */
export const clamav: Program = {
  needs: [{ binary: 'clamd', package: 'clamav-daemon' }],
  version: (ask) =>
    `ClamAV ${versionIn(ask('clamd', ['--config-file=/dev/null', '--version']))} (the EICAR signature alone)`,
  prepare(spec) {
    const folder = mountOf(spec, '/var/lib/clamav');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'eicar.ndb'), `Eicar-Test-Signature:0:0:${eicar}\n`);
    const lines = [
      'Foreground yes',
      'LogTime yes',
      'DatabaseDirectory /var/lib/clamav',
      'OfficialDatabaseOnly no',
      // On every address, as in the official image, which asks localhost for its health.
      'TCPSocket 3310',
    ];
    writeFileSync(join(folder, 'clamd.conf'), `${lines.join('\n')}\n`);
    writeFileSync(join(folder, 'start'), start);
  },
  command: () => ['sh', '/var/lib/clamav/start'],
  ready: (spec) =>
    `exec 3<>/dev/tcp/${addressOf(spec)}/3310 && echo PING >&3 && IFS= read -r -t 2 a <&3 && [ "$a" = PONG ]`,
};
