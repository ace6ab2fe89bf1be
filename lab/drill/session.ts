import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from 'runbook-model';

/** Runs what it is told, in one and the same shell, as if it were pasted there. */
const driver = `while IFS= read -r -u 3 lab_file; do
  eval "$(<"$lab_file")" <"$lab_file.in" >"$lab_file.out" 2>&1 3<&- 4>&-
  printf '%s\\n' "$?" >&4
done`;

const mostOutput = 100_000;

/** The shell of a reader who works through a page: what one command sets, the next one has. */
export class Session {
  readonly #shell: ChildProcess;
  readonly #folder = mkdtempSync(join(tmpdir(), 'handrail-session-'));
  #count = 0;
  #ended = false;
  #waiting: ((status: number) => void) | undefined;

  constructor(environment: Readonly<Record<string, string>>, cwd: string) {
    this.#shell = spawn('bash', ['--noprofile', '--norc', '-c', driver], {
      cwd,
      env: environment,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#shell.stdio[4]?.on('data', (data: Buffer) => this.#waiting?.(Number(data.toString())));
    this.#shell.once('close', () => {
      this.#ended = true;
      this.#waiting?.(137);
    });
    this.#shell.once('error', () => {
      this.#ended = true;
    });
  }

  /**
   * Runs one command.
   *
   * @param typed what a person types into it, a line; without it there is nothing to read
   * @param seconds after which everything that it started is killed
   */
  async run(text: string, seconds: number, typed?: string): Promise<Outcome & { late: boolean }> {
    const file = join(this.#folder, String(++this.#count));
    writeFileSync(file, text);
    writeFileSync(`${file}.in`, typed === undefined ? '' : `${typed}\n`, { mode: 0o600 });
    writeFileSync(`${file}.out`, '');
    let late = false;
    const exit = this.#ended
      ? 137
      : await new Promise<number>((resolve) => {
          const limit = setTimeout(() => {
            late = true;
            killBelow(this.#shell.pid ?? 0);
            // A shell that hangs in itself has nothing below it.
            setTimeout(() => this.#end(), 2000).unref();
          }, seconds * 1000);
          this.#waiting = (status) => {
            clearTimeout(limit);
            resolve(status);
          };
          (this.#shell.stdio[3] as NodeJS.WritableStream).write(`${file}\n`);
        });
    this.#waiting = undefined;
    return { exit, output: readFileSync(`${file}.out`, 'utf8').slice(-mostOutput), late };
  }

  /** Ends the shell and all it started, and deletes what it wrote. */
  close(): void {
    this.#end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #end(): void {
    if (this.#ended) return;
    killBelow(this.#shell.pid ?? 0);
    this.#shell.kill('SIGKILL');
  }
}

/** Kills what a process started, and what that started. Only ever below a shell of our own. */
function killBelow(pid: number): void {
  if (pid <= 0) return;
  for (const child of childrenOf(pid)) {
    killBelow(child);
    try {
      process.kill(child, 'SIGKILL');
    } catch {
      // it has just ended
    }
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
  } catch {
    return [];
  }
}
