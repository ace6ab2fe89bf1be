import { connect } from 'node:net';
import { socketPath } from '../inside/address.ts';
import type { Answer, LogLine, Request, State } from '../inside/managed.ts';
import { refuse } from './refuse.ts';

/** Asks the lab. */
export function ask(request: Request): Promise<Answer> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(socketPath);
    socket.on('error', (error) => refuse(`No lab answers: ${error.message}`));
    socket.on('data', (data) => {
      text += data.toString();
    });
    socket.on('end', () => resolve(JSON.parse(text) as Answer));
    socket.write(`${JSON.stringify(request)}\n`);
  });
}

/** Has the lab do something. Ends this program if that fails. */
export async function order(request: Request): Promise<void> {
  const answer = await ask(request);
  if ('error' in answer && answer.error) {
    process.stderr.write(`${answer.error}\n`);
    process.exit(1);
  }
}

export async function states(kind: State['kind']): Promise<State[]> {
  const answer = await ask({ do: 'states' });
  return 'states' in answer ? answer.states.filter((state) => state.kind === kind) : [];
}

export async function logOf(name: string): Promise<LogLine[]> {
  const answer = await ask({ do: 'log', name });
  return 'log' in answer ? answer.log : [];
}
