import type { Unit } from '../../describe/schema.ts';
import type { State } from '../../inside/managed.ts';

/** What `systemctl show` says of a unit of the lab, beside whether it is active. */
export function propertiesOf(state: State): Record<string, string> {
  const { env_file, user, environment } = state.spec as Unit;
  const running = state.status === 'running';
  return {
    LoadState: 'loaded',
    SubState: running ? 'running' : state.result === 'success' ? 'dead' : 'failed',
    Result: state.result,
    MainPID: String(state.pid),
    ExecMainStatus: String(running ? 0 : state.exitCode),
    // The lab starts nothing again by itself.
    NRestarts: '0',
    ActiveEnterTimestamp: timestamp(state.startedAt),
    InvocationID: state.invocation,
    EnvironmentFiles: env_file ? `${env_file} (ignore_errors=no)` : '',
    Environment: Object.entries(environment)
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
    WorkingDirectory: '',
    User: user,
    FragmentPath: '',
    ProtectSystem: 'no',
    ReadWritePaths: '',
    MemoryMax: 'infinity',
    MemoryCurrent: '[not set]',
  };
}

/** `Sun 2026-11-22 06:51:43 UTC`. */
function timestamp(time: number): string {
  if (time === 0) return '';
  const iso = new Date(time).toISOString();
  const day = new Date(time).toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' });
  return `${day} ${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
