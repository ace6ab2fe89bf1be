import type { Container, Unit } from '../describe/schema.ts';

/** One line that a container or unit wrote. */
export interface LogLine {
  /** Milliseconds since 1970. */
  time: number;
  stream: 'out' | 'err';
  text: string;
  /** Which start of the unit wrote it. */
  invocation: string;
}

type Status = 'created' | 'running' | 'exited';

/** What the stand-ins can learn of a container or unit: nothing but the state of real processes. */
export interface State {
  name: string;
  kind: 'container' | 'unit';
  spec: Container | Unit;
  status: Status;
  /** Of the process itself, as the lab sees it; 0 when it does not run. */
  pid: number;
  exitCode: number;
  /** The signal that ended it, if one did. */
  signal?: string;
  createdAt: number;
  startedAt: number;
  finishedAt: number;
  /** How the last start ended, in the words of systemd. */
  result: 'success' | 'exit-code' | 'signal';
  invocation: string;
  /** What it was started with. */
  environment: Record<string, string>;
}

/** What the lab does for a stand-in. */
export type Request =
  | { do: 'states' }
  | { do: 'log'; name: string }
  | { do: 'start' | 'recreate' | 'reset-failed'; name: string }
  | { do: 'stop'; name: string; seconds: number }
  | { do: 'compose' };

export type Answer =
  | { states: State[] }
  | { log: LogLine[] }
  | { done: true; error?: string }
  | { file?: string };
