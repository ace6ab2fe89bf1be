import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A bash that a text can be pasted into without harm. */
export interface RealBash {
  /** Runs what is pasted; what it printed, and whether something ran that should not have. */
  paste(text: string): Promise<{ printed: string; harmed: boolean }>;
  remove(): Promise<void>;
}

/**
 * An interactive bash (with history expansion, as on a reader's screen) in a folder of its own. It
 * finds only what is listed here: `ls` prints its arguments in brackets, `ssh` and `mariadb`
 * hand their text on as the real ones do, and the rest would be the harm.
 */
export async function realBash(): Promise<RealBash> {
  const folder = await mkdtemp(path.join(tmpdir(), 'handrail-bash-'));
  const find = (name: string) =>
    execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  const bash = find('bash');
  await symlink(bash, path.join(folder, 'bash'));
  await symlink(find('cat'), path.join(folder, 'cat'));
  const harm = path.join(folder, 'harm');
  const tools: Record<string, string> = {
    ls: `printf '[%s]' "$@"`,
    ssh: 'shift; exec bash -c "$*"',
    mariadb: `printf '%s' "$2"`,
    ...Object.fromEntries(['reboot', 'id', 'x', 'rm'].map((name) => [name, `echo >> '${harm}'`])),
  };
  for (const [name, body] of Object.entries(tools)) {
    await writeFile(path.join(folder, name), `#!${bash}\n${body}\n`, { mode: 0o755 });
  }
  return {
    async paste(text) {
      const printed = await run(bash, folder, `${text}\n`);
      return { printed, harmed: existsSync(harm) && (await readFile(harm, 'utf8')) !== '' };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function run(bash: string, folder: string, typed: string): Promise<string> {
  const child = spawn(bash, ['--norc', '--noprofile', '-i'], {
    cwd: folder,
    env: { PATH: folder, HOME: folder, HISTFILE: '/dev/null', LC_ALL: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'ignore'],
    // Without a terminal to take over, an interactive shell leaves the test's own alone.
    detached: true,
  });
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stdin.end(typed);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(printed).toString()));
  });
}
