/**
 * A document server in the shape of the backend that the LCBP3-DMS playbooks are about: it logs
 * people in, lists and stores documents, takes uploads past the virus scanner and queues e-mails.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { login, userOf } from './auth.ts';
import { closeDatabase, documents, prepareDatabase } from './database.ts';
import { health } from './health.ts';
import { fail, info, warn } from './log.ts';
import { closeQueue, notify } from './queue.ts';
import type { Reply } from './reply.ts';
import { upload } from './upload.ts';

const slow = 2000;

async function answer(request: IncomingMessage): Promise<Reply> {
  const { method, url = '/' } = request;
  const route = `${method} ${url.split('?')[0]}`;
  if (route === 'GET /health') return health();
  if (route === 'POST /auth/login') return login(await bodyOf(request));
  const user = await userOf(request.headers.authorization);
  if (user === undefined) return [401, { message: 'Unauthorized' }];
  if (route === 'GET /documents') return [200, await documents()];
  if (route === 'POST /notifications') return [202, await notify(await bodyOf(request))];
  if (route === 'POST /uploads') return upload(await bodyOf(request), user);
  return [404, { message: 'Not Found' }];
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const began = Date.now();
  let reply: Reply;
  try {
    reply = await answer(request);
  } catch (error) {
    fail('ExceptionsHandler', (error as Error).message);
    reply = [500, { message: 'Internal server error' }];
  }
  const took = Date.now() - began;
  if (took > slow) warn('Http', `Slow request: ${request.method} ${request.url} ${took}ms`);
  response.writeHead(reply[0], { 'content-type': 'application/json' });
  response.end(JSON.stringify(reply[1]));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const server = createServer((request, response) => void serve(request, response));
process.once('SIGTERM', async () => {
  info('Main', 'Closing');
  server.close();
  server.closeAllConnections();
  // What it waits for may be down.
  setTimeout(() => process.exit(0), 3000).unref();
  await Promise.allSettled([closeQueue(), closeDatabase()]);
  process.exit(0);
});
prepareDatabase()
  .catch((error: Error) => fail('Database', error.message))
  .finally(() => server.listen(3000, () => info('Main', 'Listening on port 3000')));
