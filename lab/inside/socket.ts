import { createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { socketPath } from './address.ts';
import type { Answer, Request } from './managed.ts';
import type { Supervisor } from './supervisor.ts';

/** Lets the stand-ins ask: one line of JSON, one line back. */
export function listen(supervisor: Supervisor): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    createInterface({ input: socket }).once('line', async (line) => {
      const answer = await handle(supervisor, JSON.parse(line) as Request).catch(
        (error: Error): Answer => ({ done: true, error: error.message }),
      );
      socket.end(`${JSON.stringify(answer)}\n`);
    });
  });
  return new Promise((resolve) => server.listen(socketPath, () => resolve(server)));
}

async function handle(supervisor: Supervisor, request: Request): Promise<Answer> {
  switch (request.do) {
    case 'states':
      return { states: supervisor.states() };
    case 'log':
      return { log: supervisor.log(request.name) };
    case 'compose':
      return { file: supervisor.lab.compose_file };
    case 'start':
      await supervisor.start(request.name);
      break;
    case 'stop':
      await supervisor.stop(request.name, request.seconds);
      break;
    case 'recreate':
      await supervisor.recreate(request.name);
      break;
    case 'reset-failed':
      supervisor.reset(request.name);
      break;
  }
  return { done: true };
}
