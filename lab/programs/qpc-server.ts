import { versionIn } from './ask.ts';
import { nodeProgram } from './node-program.ts';
import type { Program } from './program.ts';

/** A server as the quicprochat playbooks describe it, over a real SQLCipher database. */
export const qpcServer: Program = {
  ...nodeProgram('qpc-server', {
    version: () => '',
    ready: 'curl -fsS -o /dev/null http://localhost:9090/metrics',
  }),
  needs: [
    { binary: 'sqlcipher', package: 'sqlcipher' },
    { binary: 'openssl', package: 'openssl' },
    { binary: 'curl', package: 'curl' },
  ],
  version: (ask) =>
    `SQLCipher ${versionIn(ask('sqlcipher', [], 'PRAGMA cipher_version;\n'))}, OpenSSL ${versionIn(ask('openssl', ['version']))}, a server on Node ${process.versions.node}`,
};
