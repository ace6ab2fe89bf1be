import type { Container } from '../../describe/schema.ts';
import type { State } from '../../inside/managed.ts';
import { states } from '../ask.ts';
import { refuse } from '../refuse.ts';
import { ago } from '../time.ts';

/** What the engine answers for a name that it does not know. */
export async function containerNamed(name: string | undefined): Promise<State> {
  if (name === undefined) refuse('docker: a container was expected.');
  const found = (await states('container')).find((one) => one.name === name || idOf(one) === name);
  if (found) return found;
  process.stderr.write(`Error response from daemon: No such container: ${name}\n`);
  process.exit(1);
}

/** An id that stays the same for one container and changes when it is made anew. */
export function idOf({ name, createdAt }: State): string {
  const digits = [...`${name}${createdAt}`].reduce(
    (sum, letter) => (sum * 33n + BigInt(letter.charCodeAt(0))) % 0xffffffffffffn,
    5381n,
  );
  return digits.toString(16).padStart(12, '0');
}

export function statusOf({ status, startedAt, finishedAt, exitCode }: State): string {
  if (status === 'created') return 'Created';
  if (status === 'running') return `Up ${ago(startedAt)}`;
  return `Exited (${exitCode}) ${ago(finishedAt)} ago`;
}

export const serviceOf = ({ spec }: State): string | undefined => (spec as Container).service;

/** Columns as wide as their widest word. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((word, at) => word.padEnd((widths[at] ?? 0) + 3))
      .join('')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}
