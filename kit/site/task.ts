import type { CopyOf } from '../../plugins/docusaurus-plugin-runbook/client/kit-words.ts';

/** What a build for a kit is told, by an environment variable. */
export interface Task {
  /** The site's own configuration, an absolute path. */
  config: string;
  /** Where the set of pages is written to. */
  set: string;
  about: CopyOf;
}

const name = 'HANDRAIL_KIT_TASK';

/** The variable that hands a task to a build. */
export function taskVariable(task: Task): Record<string, string> {
  return { [name]: JSON.stringify(task) };
}

/**
 * The task this build was started with.
 *
 * @throws Error if it was started by hand, without one
 */
export function readTask(): Task {
  const text = process.env[name];
  if (!text) throw new Error('This configuration is for `npm run kit`.');
  return JSON.parse(text);
}
