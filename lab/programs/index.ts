import { versionIn } from './ask.ts';
import { clamav } from './clamav.ts';
import { mariadb } from './mariadb.ts';
import { nodeProgram } from './node-program.ts';
import type { Program } from './program.ts';
import { qpcServer } from './qpc-server.ts';
import { redis } from './redis.ts';

/** Every kind of software a lab can run, by the name its description uses. */
export const programs: Readonly<Record<string, Program>> = {
  mariadb,
  redis,
  clamav,
  backend: nodeProgram('backend', {
    version: (ask) => `a backend on Node ${versionIn(ask('node', ['--version']))}`,
    ready: 'curl -s -o /dev/null http://lcbp3-backend:3000/health',
  }),
  mail: nodeProgram('mail', {
    version: () => 'an SMTP server (smtp-server of npm)',
    ready: 'exec 3<>/dev/tcp/mail.example.org/587 && IFS= read -r -t 2 a <&3',
  }),
  'qpc-server': qpcServer,
};
