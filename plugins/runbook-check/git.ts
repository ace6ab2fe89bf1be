import { execFileSync } from 'node:child_process';
import { join, resolve, sep } from 'node:path';
import { UsageError } from './config.ts';
import { decode } from './decode.ts';
import type { History } from './site.ts';

/** What git knows of the files below a folder, and of how they were. */
export interface Past extends History {
  /** The folder of the repository, absolute, with forward slashes. */
  top: string;
  /** Every file that is new, different or gone, whatever its kind. */
  touched(): readonly { file: string; gone: boolean }[];
  /** Files of some kinds that hold one of these words. Git looks, so that nobody reads them all. */
  mention(words: readonly string[], kinds: readonly string[]): readonly string[];
  /** All files of a name. */
  named(name: string): readonly string[];
}

const isPage = (file: string) => /\.mdx?$/i.test(file);

/**
 * Looks at the past of the repository a folder is in: at REF, or where this branch left it. What
 * others did since is nothing that this branch took away.
 *
 * @throws UsageError where there is no repository, no git, or no such REF
 */
export function openPast(ref: string, cwd: string): Past {
  const top = resolve(cwd, git(cwd, ['rev-parse', '--show-cdup']).trim());
  const named = commitOf(ref, cwd);
  const commit = tryGit(cwd, ['merge-base', named, 'HEAD'])?.toString().trim() || named;
  const inTop = (args: readonly string[]) => names(git(top, args), top);
  const differences = git(top, ['diff', '--name-status', '--no-renames', '-z', commit, '--']);
  const untracked = inTop(['ls-files', '--others', '--exclude-standard', '-z']);
  const touched = [
    ...pairs(differences).map(([status, name]) => ({ file: at(top, name), gone: status === 'D' })),
    ...untracked.map((file) => ({ file, gone: false })),
  ];
  const pages = touched.filter(({ file }) => isPage(file));
  return {
    top: at(top, ''),
    touched: () => touched,
    changedFiles: () => pages.filter(({ gone }) => !gone).map(({ file }) => file),
    removedFiles: () => pages.filter(({ gone }) => gone).map(({ file }) => file),
    before(file) {
      const name = file.slice(at(top, '/').length);
      const bytes = tryGit(top, ['cat-file', 'blob', `${commit}:${name}`]);
      return bytes && decode(bytes).text;
    },
    mention(words, kinds) {
      const patterns = words.flatMap((word) => ['-e', word]);
      const args = [
        // It would refuse to look at files that are not added yet.
        ...['-c', 'submodule.recurse=false'],
        'grep',
        '--untracked',
        '-l',
        '-z',
        '-I',
        '-w',
        '-F',
        ...patterns,
        '--',
        ...kinds,
      ];
      return names(tryGit(top, args)?.toString() ?? '', top);
    },
    named: (name) =>
      inTop(['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', `*${name}`]),
  };
}

function commitOf(ref: string, cwd: string): string {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const found = tryGit(cwd, args)?.toString().trim();
  if (found) return found;
  throw new UsageError(
    `--changed-since ${ref}: git knows no such commit here. In CI, fetch it first (fetch-depth: 0).`,
  );
}

/** Runs git with these very words: no shell, and nothing a document says. */
function run(cwd: string, args: readonly string[]): Buffer {
  return execFileSync('git', args, {
    cwd,
    env: ownEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1024 * 1024 * 1024,
  });
}

/** A hook is told which repository it is of; git would take any folder for the top of that. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR, ...others } = process.env;
  return GIT_DIR === undefined || others.GIT_WORK_TREE ? process.env : others;
}

function git(cwd: string, args: readonly string[]): string {
  try {
    return run(cwd, args).toString();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'git is not installed' : 'this folder is in no repository';
    throw new UsageError(`--changed-since needs git: ${reason}.`);
  }
}

function tryGit(cwd: string, args: readonly string[]): Buffer | undefined {
  try {
    return run(cwd, args);
  } catch {
    return undefined; // nothing found, or not there
  }
}

const at = (top: string, name: string) => {
  const file = join(top, name);
  return sep === '\\' ? file.replaceAll('\\', '/') : file;
};

const parts = (text: string) => text.split('\0').filter(Boolean);
const names = (text: string, top: string) => parts(text).map((name) => at(top, name));

function pairs(text: string): [status: string, name: string][] {
  const all = parts(text);
  return all.flatMap((status, index) => (index % 2 === 0 ? [[status, all[index + 1] ?? '']] : []));
}
