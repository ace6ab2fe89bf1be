import type { Arg } from 'remark-runbook';
import type { Link } from '../../shell/collect.ts';
import { operandsOf } from './names.ts';

/** Which words of a subcommand name containers: the first, all, or the `name:` of a path. */
type Takes = readonly [which: 'first' | 'all' | 'path', values?: string];

const execValues = '-e --env -u --user -w --workdir --env-file --detach-keys --index';
const stop: Takes = ['all', '-t --time --timeout -s --signal'];

const docker: Readonly<Record<string, Takes>> = {
  exec: ['first', execValues],
  logs: ['first', '--tail -n --since --until'],
  attach: ['first', '--detach-keys'],
  commit: ['first', '-a --author -m --message -c --change'],
  export: ['first', '-o --output'],
  rename: ['first'],
  top: ['first'],
  port: ['first'],
  diff: ['first'],
  cp: ['path'],
  start: ['all', '--detach-keys --checkpoint --checkpoint-dir'],
  stop,
  restart: stop,
  kill: stop,
  stats: ['all', '--format'],
  rm: ['all'],
  pause: ['all'],
  unpause: ['all'],
  wait: ['all'],
};

const inspect: Takes = ['all', '-f --format --type'];
/** `docker inspect` takes images, networks and volumes as well; these a container alone has. */
const containerOnly =
  /\.(?:State|Mounts|HostConfig|NetworkSettings|RestartCount|LogPath)\b|docker\.compose\./;

const compose: Readonly<Record<string, Takes>> = {
  exec: ['first', execValues],
  run: [
    'first',
    `${execValues} --name -v --volume -p --publish --entrypoint -l --label --cap-add --cap-drop`,
  ],
  logs: ['all', '--tail -n --since --until --index'],
  attach: ['first', '--detach-keys --index'],
  port: ['first', '--protocol --index'],
  cp: ['path', '--index'],
  up: [
    'all',
    '-t --timeout --scale --pull --wait-timeout --attach --no-attach --exit-code-from --profile',
  ],
  create: ['all', '--scale --pull'],
  pull: ['all', '--policy'],
  build: ['all', '--build-arg -m --memory --progress --ssh --builder'],
  ps: ['all', '--filter --format --status'],
  stats: ['all', '--format'],
  start: ['all', '--wait-timeout'],
  restart: stop,
  stop,
  kill: stop,
  down: ['all', '-t --timeout --rmi'],
  ...Object.fromEntries('rm push pause unpause top wait'.split(' ').map((name) => [name, ['all']])),
};

/** A word that names a container, or a service of compose. */
export interface Named {
  arg: Arg;
  /** The part of the word before its colon. */
  path: boolean;
  compose: boolean;
}

const engines = /^(?:docker|podman|nerdctl)$/;
const composers = /^(?:docker|podman)-compose$/;

/** The words of a call that name containers or services of compose. */
export function containersIn({ call }: Link): Named[] {
  const [tool = '', ...subs] = call.path;
  const engine = engines.test(tool);
  if (composers.test(tool) || (engine && subs[0] === 'compose')) {
    const name = subs.at(-1) ?? '';
    return named(call.rest, Object.hasOwn(compose, name) ? compose[name] : undefined, true);
  }
  if (!engine) return [];
  const name = (subs[0] === 'container' ? subs[1] : subs[0]) ?? '';
  const sure =
    subs[0] === 'container' || call.rest.some(({ value }) => containerOnly.test(value.text));
  if (name === 'inspect') return sure ? named(call.rest, inspect, false) : [];
  return named(call.rest, Object.hasOwn(docker, name) ? docker[name] : undefined, false);
}

function named(words: readonly Arg[], takes: Takes | undefined, isCompose: boolean): Named[] {
  if (!takes) return [];
  const [which, values = ''] = takes;
  const found = operandsOf(words, values);
  const path = which === 'path';
  return (which === 'first' ? found.slice(0, 1) : found).map((arg) => ({
    arg,
    path,
    compose: isCompose,
  }));
}

/** The patterns of `docker ps --filter name=…`, and where in their words they begin. */
export function nameFilters({ call, args }: Link): { arg: Arg; from: number }[] {
  if (!engines.test(call.path[0] ?? '')) return [];
  return args.flatMap((arg, index) => {
    const apart = /^(?:-f|--filter)$/.test(args[index - 1]?.value.text ?? '');
    const found = (apart ? /^name=/ : /^--filter=name=/).exec(arg.value.text)?.[0];
    return found ? [{ arg, from: found.length }] : [];
  });
}

/** The name that a command gives to a container it makes: later commands may use it. */
export function madeBy(link: Link): string[] {
  const [tool = '', sub] = link.call.path;
  if (!engines.test(tool) && !composers.test(tool)) return [];
  const words = link.args.map(({ value }) => value.text);
  const made = words.flatMap((word, index) =>
    word === '--name'
      ? [words[index + 1] ?? '']
      : word.startsWith('--name=')
        ? [word.slice(7)]
        : [],
  );
  return sub === 'rename' ? [...made, words.at(-1) ?? ''] : made;
}
