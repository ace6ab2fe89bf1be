import { readFileSync } from 'node:fs';

/** Below the process that made the namespaces: the first one inside them. */
export function innermost(pid: number): number | undefined {
  try {
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return child ? Number(child) : undefined;
  } catch {
    return undefined;
  }
}
