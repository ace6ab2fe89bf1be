import { spawnSync } from 'node:child_process';
import type { Options, Spec } from '../spec.ts';
import { readHelp } from './help.ts';
import { output, scratch } from './output.ts';

/**
 * Reads git: each command is asked for its help and for what it tells shells to complete. Commands
 * that walk history take far more than they tell; their manuals name it.
 */
export function fromGit(): Spec | undefined {
  const listed = output(['git', '--list-cmds=main,others,nohelpers,builtins']);
  if (listed === undefined) return undefined;
  spawnSync('git', ['init', '--quiet', scratch()]);
  const spec: Spec = { sub: new Map() };
  const names = listed.split(/\s+/).filter((name) => /^[a-z][\w-]*$/.test(name));
  for (const name of names) {
    const options = optionsOf(name);
    spec.sub?.set(name, options.size > 0 ? { options } : {});
  }
  return spec;
}

function optionsOf(name: string): Options {
  const help = output(['git', name, '-h']) ?? '';
  // What stands in the usage above is there for the commands that have no list.
  const options = readHelp(help);
  for (const [, option = ''] of help.matchAll(/[[(| ](-\w|--[a-z][\w-]*)(?=[\]\s|=[<)])/g)) {
    if (!options.has(option)) options.set(option, '~');
  }
  const completed = output(['git', name, '--git-completion-helper-all']) ?? '';
  if (/^\s*(?:--\S+\s*)+$/.test(completed)) {
    for (const [, option = '', value] of completed.matchAll(/(--[a-z][\w-]*)(=?)/g)) {
      if (!options.has(option)) options.set(option, value ? '=' : '');
    }
  }
  for (const option of readHelp(output(['man', `git-${name}`]) ?? '').keys()) {
    if (!options.has(option)) options.set(option, '~');
  }
  return options;
}
