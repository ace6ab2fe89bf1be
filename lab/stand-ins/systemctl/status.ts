import type { State } from '../../inside/managed.ts';
import { logOf } from '../ask.ts';
import { formatted } from '../journal-line.ts';
import { propertiesOf } from './properties.ts';

/** `systemctl status`: the head, and the last ten lines of the log. */
export async function statusText(unit: State, activity: string): Promise<string> {
  const { SubState, Result, ActiveEnterTimestamp } = propertiesOf(unit);
  const because = activity === 'failed' ? `Result: ${Result}` : SubState;
  return [
    `● ${unit.name}.service - ${unit.name}, of the lab`,
    '     Loaded: loaded',
    `     Active: ${activity} (${because}) since ${ActiveEnterTimestamp}`,
    ...(unit.pid > 0 ? [`   Main PID: ${unit.pid} (${unit.name})`] : []),
    '',
    ...(await logOf(unit.name)).slice(-10).map((line) => formatted(line, unit.name, 'short')),
    '',
  ].join('\n');
}
