import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.ts';

const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];

/** A repository of git in a folder of its own, to run the check in. */
export function createRepository() {
  const cwd = mkdtempSync(join(tmpdir(), 'runbook-changed-'));
  const git = (...args: string[]) => execFileSync('git', [...who, ...args], { cwd, stdio: 'pipe' });
  const go = (line: string, folder = cwd) =>
    run(line.split(' '), { cwd: folder, color: false, readStdin: async () => new Uint8Array() });
  return {
    cwd,
    git,
    go,
    write(name: string, text: string) {
      mkdirSync(join(cwd, name, '..'), { recursive: true });
      writeFileSync(join(cwd, name), text);
    },
    remove: (name: string) => rmSync(join(cwd, name), { recursive: true }),
    commit() {
      git('add', '-A');
      git('commit', '-q', '-m', 'x');
    },
    /** How many files were looked at, and what was found in them. */
    async looked(line = '. --changed-since HEAD', folder = cwd) {
      const { out, err } = await go(`${line} --format json`, folder);
      if (err) throw new Error(err);
      const { summary, diagnostics } = JSON.parse(out);
      const found = diagnostics.map(
        ({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`,
      );
      return { files: summary.files as number, found: found as string[] };
    },
    destroy: () => rmSync(cwd, { recursive: true, force: true }),
  };
}
