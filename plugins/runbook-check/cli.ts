import { run } from './run.ts';

const { code, out, err } = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  color: process.stdout.isTTY === true && !process.env.NO_COLOR,
  readStdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  },
});
if (out) console.log(out);
if (err) console.error(err);
process.exitCode = code;
