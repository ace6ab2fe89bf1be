import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';

/* The last step of action.yml as GitHub runs it; the check itself is stood in for. */
const file = join(import.meta.dirname, '../../action.yml');
const { runs } = parse(readFileSync(file, 'utf8')) as { runs: { steps: { run: string }[] } };
const script = runs.steps.at(-1)?.run ?? '';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'runbook-action-'));
  writeFileSync(join(cwd, 'node'), '#!/bin/sh\nshift\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function wordsFor(inputs: Record<string, string>): string[] {
  const env = {
    ...{ PATH: `${cwd}:${process.env.PATH}`, RUNNER_TEMP: '/t', GITHUB_ACTION_PATH: cwd },
    ...{ PATHS: '', SINCE: '', FORMAT: 'github', OUTPUT: '', ARGS: '', ...inputs },
  };
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
  const { status, stdout, stderr } = spawnSync('bash', args, { cwd, env });
  expect([status, stderr.toString()]).toEqual([0, '']);
  const text = inputs.OUTPUT ? readFileSync(join(cwd, inputs.OUTPUT), 'utf8') : stdout.toString();
  return text.trim().split('\n');
}

const always = ['--format', 'github', '--cache-dir', '/t/runbook-check'];

it.skipIf(process.platform === 'win32').each([
  ['nothing', {}, always],
  ['paths on a line', { PATHS: 'docs *.md' }, ['docs', '*.md', ...always]],
  ['paths over several lines', { PATHS: 'docs\nrunbooks\n' }, ['docs', 'runbooks', ...always]],
  ['options', { ARGS: '--online\n--threads 2\n' }, ['--online', '--threads', '2', ...always]],
  ['a commit', { SINCE: '$(id)' }, [...always, '--changed-since', '$(id)']],
  ['a file', { OUTPUT: 'out.txt' }, always],
])('hands over %s', (_, inputs, words) => {
  expect(wordsFor(inputs)).toEqual(words);
});
