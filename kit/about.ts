import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { CopyOf } from '../plugins/docusaurus-plugin-runbook/client/kit-words.ts';
import { KitProblem } from './problem.ts';

const run = promisify(execFile);

/** What a kit is a copy of. */
export type About = CopyOf & { at: Date };

/**
 * Says what the files of a folder are: those of a commit, of its time. With changes that are not
 * committed, or without Git, they are those of now. SOURCE_DATE_EPOCH (seconds, see
 * reproducible-builds.org) is taken before all of these.
 *
 * @throws KitProblem if SOURCE_DATE_EPOCH is no number
 */
export async function readAbout(folder: string, env = process.env): Promise<About> {
  const git = async (...args: string[]) => {
    try {
      return (await run('git', args, { cwd: folder })).stdout.trim();
    } catch {
      return undefined;
    }
  };
  const commit = await git('rev-parse', 'HEAD');
  const changed = commit !== undefined && (await git('status', '--porcelain', '--', '.')) !== '';
  const seconds = await git('log', '-1', '--format=%ct');
  const given = timeOf(env.SOURCE_DATE_EPOCH);
  const committed = seconds === undefined || changed ? undefined : new Date(Number(seconds) * 1000);
  return { at: given ?? committed ?? new Date(), changed, ...(commit && { commit }) };
}

function timeOf(epoch: string | undefined): Date | undefined {
  if (!epoch) return undefined;
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000);
  throw new KitProblem(`SOURCE_DATE_EPOCH is ${JSON.stringify(epoch)}, expected whole seconds.`);
}
