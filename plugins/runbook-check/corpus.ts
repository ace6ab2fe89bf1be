import { resolve } from 'node:path';
import { run } from './run.ts';

/*
 * For reading by a person: `npx tsx plugins/runbook-check/corpus.ts FOLDER [SAMPLES] [RULE]` prints
 * what the check finds in a folder, by rule, with samples spread over all findings.
 */
const [folder, samples = '8', only] = process.argv.slice(2);
if (!folder) throw new Error('A folder was expected.');

const { out, err } = await run(['.', '--format', 'json'], {
  cwd: resolve(folder),
  color: false,
  readStdin: async () => new Uint8Array(),
});
if (err) throw new Error(err);

interface Found {
  file: string;
  line: number;
  column: number;
  rule: string;
  severity: string;
  message: string;
}
const { summary, diagnostics } = JSON.parse(out) as { summary: object; diagnostics: Found[] };
const lines = [JSON.stringify(summary)];
const groups = new Map<string, Found[]>();
for (const each of diagnostics) {
  const name = `${each.severity} ${each.rule}`;
  groups.set(name, [...(groups.get(name) ?? []), each]);
}
for (const [name, found] of [...groups].sort()) {
  if (only && !name.endsWith(only)) continue;
  lines.push('', `${name}: ${found.length}`);
  const step = Math.max(1, Math.floor(found.length / Number(samples)));
  for (const [index, { file, line, column, message }] of found.entries()) {
    if (index % step === 0) lines.push(`  ${file}:${line}:${column} ${message}`);
  }
}
process.stdout.write(`${lines.join('\n')}\n`);
