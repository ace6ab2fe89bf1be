/**
 * A messaging server as the quicprochat playbooks describe it: refuses to start without a token and
 * a certificate, keeps its data in SQLCipher, listens by UDP on 7000 and serves metrics on 9090. It
 * speaks no QUIC beyond naming the version it would speak; its clients here say plain words.
 */
import { createSocket, type RemoteInfo } from 'node:dgram';
import { createServer } from 'node:http';
import { checkCertificate } from './certificate.ts';
import { openDatabase } from './database.ts';
import { fail, info, warn } from './log.ts';
import { RateLimit } from './rate-limit.ts';
import { versionNegotiation } from './version.ts';

const { QPC_AUTH_TOKEN = '', QPC_REDACT_LOGS, QPC_DATA_DIR = '/var/lib/quicprochat' } = process.env;
const { QPC_DB_PATH = `${QPC_DATA_DIR}/qpc.db`, QPC_DB_KEY = '' } = process.env;

if (QPC_AUTH_TOKEN.length < 16 || QPC_AUTH_TOKEN === 'devtoken') {
  fail('production forbids an auth token of fewer than 16 characters');
}
checkCertificate(QPC_DATA_DIR);

const database = await openDatabase(QPC_DB_PATH, QPC_DB_KEY);
const limit = new RateLimit(50);
let failures = 0;

async function answer(
  message: Buffer,
  { address }: RemoteInfo,
): Promise<Buffer | string | undefined> {
  const negotiation = versionNegotiation(message);
  if (negotiation) return negotiation;
  const [verb, ...words] = message.toString().trim().split(' ');
  if (verb === 'login') {
    if (words[0] === QPC_AUTH_TOKEN) {
      info(`auth_login_success from ${QPC_REDACT_LOGS === 'true' ? '[redacted]' : address}`);
      return 'welcome';
    }
    failures += 1;
    warn('auth_login_failure');
    return 'refused';
  }
  if (verb === 'enqueue') return enqueue(words);
  if (verb === 'fetch') return `${await database.fetch(words[0] ?? '')}`;
  return undefined;
}

async function enqueue([recipient = '', seconds = '3600', ...payload]: string[]): Promise<string> {
  try {
    await database.enqueue(recipient, Number(seconds), payload.join(' '));
    return 'queued';
  } catch (error) {
    const text = (error as Error).message;
    warn(`enqueue failed: ${/full/.test(text) ? `No space left on device (${text})` : text}`);
    return 'failed';
  }
}

const socket = createSocket({ type: 'udp6', recvBufferSize: 1_000_000 });
socket.on('message', async (message, from) => {
  if (!limit.allows(from.address)) {
    warn(
      `connection rate limit exceeded${QPC_REDACT_LOGS === 'true' ? '' : ` by ${from.address}`}`,
    );
    return;
  }
  const reply = await answer(message, from).catch((error: Error) => {
    warn(error.message);
    return undefined;
  });
  if (reply !== undefined) socket.send(reply, from.port, from.address);
});
socket.on('error', ({ message }) =>
  fail(message.includes('EADDRINUSE') ? `UDP 7000: Address already in use` : message),
);
socket.bind(7000, '::', () => info('listening on UDP 7000'));

const metrics = createServer(async (_request, response) => {
  const depth = await database.depth().catch(() => undefined);
  response.end(
    [
      `rate_limit_hit_total ${limit.hits}`,
      `auth_login_failure_total ${failures}`,
      ...(depth === undefined ? [] : [`delivery_queue_depth ${depth}`]),
      '',
    ].join('\n'),
  );
});
metrics.on('error', ({ message }) => fail(message));
metrics.listen(9090, '127.0.0.1');

process.once('SIGTERM', () => {
  info('closing');
  setTimeout(() => process.exit(0), 3000).unref();
  void database.close().then(() => process.exit(0));
});
