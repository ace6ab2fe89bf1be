import { largest } from './decode.ts';
import type { Outcome } from './run.ts';
import { run } from './run.ts';

const { stderr, stdout } = process;

function tell({ out, err }: Pick<Outcome, 'out' | 'err'>): void {
  if (out) stdout.write(`${out}\n`);
  if (err) stderr.write(`${err}\n`);
}

// Who reads the first lines only (`| head`) is no failure.
stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') throw new Error(`The report cannot be written (${code}).`);
});

const outcome = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  color: stdout.isTTY === true && !process.env.NO_COLOR,
  width: stdout.isTTY ? stdout.columns : undefined,
  readStdin: async () => {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > largest) break;
    }
    return Buffer.concat(chunks);
  },
  ...(stderr.isTTY && { progress: (text = '') => stderr.write(`\r\u001B[K${text}`) }),
  tell,
  // Asked for by --watch only: anything else ends at once.
  get stopped() {
    return new Promise((stop) => process.once('SIGINT', stop));
  },
});
tell(outcome);
process.exitCode = outcome.code;
