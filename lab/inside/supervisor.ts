import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Container, Lab, Unit } from '../describe/schema.ts';
import type { Program } from '../programs/program.ts';
import { commandOf } from './command.ts';
import { environmentOf } from './env-file.ts';
import type { LogLine, State } from './managed.ts';

interface Managed extends State {
  program: Program;
  log: LogLine[];
  child?: ChildProcess;
  ended?: Promise<void>;
}

const mostLines = 20_000;

/** The unshare of Debian 12 says so of a process in it that was killed, and ends with 1 itself. */
const saysKilled = /^unshare: sigprocmask /;

/** Starts and ends the real processes of a lab, and keeps what they write. */
export class Supervisor {
  readonly #managed = new Map<string, Managed>();

  constructor(
    readonly lab: Lab,
    programs: Readonly<Record<string, Program>>,
  ) {
    const add = (kind: State['kind'], spec: Container | Unit) => {
      const program = programs[spec.program];
      if (!program) throw new Error(`${spec.name}: there is no program "${spec.program}".`);
      this.#managed.set(spec.name, {
        name: spec.name,
        kind,
        spec,
        program,
        log: [],
        status: 'created',
        pid: 0,
        exitCode: 0,
        createdAt: Date.now(),
        startedAt: 0,
        finishedAt: 0,
        result: 'success',
        invocation: '',
        environment: environmentOf(spec),
      });
    };
    for (const spec of lab.containers) add('container', spec);
    for (const spec of lab.units) add('unit', spec);
  }

  states(): State[] {
    return [...this.#managed.values()].map(
      ({ program: _program, log: _log, child: _child, ended: _ended, ...state }) => state,
    );
  }

  log(name: string): LogLine[] {
    return this.#of(name).log;
  }

  /** Starts it if it does not run, and waits until its process is there. */
  async start(name: string): Promise<void> {
    const one = this.#of(name);
    if (one.status === 'running') return;
    // systemd reads the file at every start; a container keeps what it was made with.
    if (one.kind === 'unit') one.environment = environmentOf(one.spec);
    if (one.kind === 'container') {
      for (const source of Object.values((one.spec as Container).mounts)) {
        mkdirSync(source, { recursive: true });
      }
    }
    one.invocation = randomUUID().replaceAll('-', '');
    const [program = '', ...args] = commandOf(one, [
      ...one.program.command(one.spec, one.environment),
      ...(one.program.asRoot ?? []),
    ]);
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    one.child = child;
    const { invocation } = one;
    let killed = false;
    for (const [stream, from] of [
      ['out', child.stdout],
      ['err', child.stderr],
    ] as const) {
      createInterface({ input: from }).on('line', (text) => {
        if (one.kind === 'container' && saysKilled.test(text)) {
          killed = true;
          return;
        }
        one.log.push({ time: Date.now(), stream, text, invocation });
        if (one.log.length > mostLines) one.log.shift();
      });
    }
    one.ended = new Promise((resolve) => {
      child.once('error', () => resolve());
      child.once('close', (code, signal) => {
        one.status = 'exited';
        one.finishedAt = Date.now();
        one.exitCode = killed ? 137 : (code ?? 128 + (signalNumbers[signal ?? ''] ?? 0));
        one.signal = signal ?? (one.exitCode > 128 ? signalName(one.exitCode - 128) : undefined);
        one.result =
          one.exitCode === 0 || one.signal === 'SIGTERM'
            ? 'success'
            : one.signal
              ? 'signal'
              : 'exit-code';
        one.pid = 0;
        resolve();
      });
    });
    one.status = 'running';
    one.startedAt = Date.now();
    one.pid = one.kind === 'unit' ? (child.pid ?? 0) : await innerPid(child);
  }

  /** Asks it to end, and kills it when the time is over. */
  async stop(name: string, seconds: number): Promise<void> {
    const one = this.#of(name);
    if (one.status !== 'running') return;
    send(one.pid, 'SIGTERM');
    await Promise.race([one.ended, sleep(seconds * 1000, undefined, { ref: false })]);
    if ((one.status as string) === 'running') send(one.pid, 'SIGKILL');
    await one.ended;
  }

  /** A new container in its place: a new environment, and no log of the old one. */
  async recreate(name: string): Promise<void> {
    const one = this.#of(name);
    await this.stop(name, 10);
    one.log = [];
    one.createdAt = Date.now();
    one.environment = environmentOf(one.spec);
    await this.start(name);
  }

  /** Forgets that a unit failed. */
  reset(name: string): void {
    this.#of(name).result = 'success';
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.#managed.keys()].map((name) => this.stop(name, 5)));
  }

  #of(name: string): Managed {
    const one = this.#managed.get(name);
    if (!one) throw new Error(`The lab has nothing named ${name}.`);
    return one;
  }
}

/** A container's process is the only child of what made its namespaces. */
async function innerPid({ pid }: ChildProcess): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
      if (child) return Number(child);
    } catch {
      return 0;
    }
    await sleep(10);
  }
  return 0;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    if (pid > 0) process.kill(pid, signal);
  } catch {
    // it has just ended
  }
}

const signalNumbers: Record<string, number> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGPIPE: 13,
  SIGTERM: 15,
};

function signalName(number: number): string | undefined {
  return Object.keys(signalNumbers).find((name) => signalNumbers[name] === number);
}
