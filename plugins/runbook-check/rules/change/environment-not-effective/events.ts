import { hasOption, innermost, isCall, wordsOfCall } from '../../../shell/ask.ts';
import type { Link, Stage } from '../../../shell/collect.ts';

interface Edited {
  kind: 'environment' | 'unit';
  name: string;
}

const writers = ['vi', 'vim', 'nvim', 'nano', 'emacs', 'micro', 'pico', 'tee'];
const environment = /(?:^|\/)(?:[\w-]*\.env(?:\.\w+)?|(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml)$/;
const unit =
  /^(?:\/etc|\/usr\/lib|\/lib|\/usr\/local\/lib)\/systemd\/system\/.*\.(?:service|conf|timer|socket)$/;

/** The file with settings that a command writes, if it writes one. */
export function edited(stage: Stage): Edited | undefined {
  const link = innermost(stage);
  if (!link) return undefined;
  const targets = stage.node.redirects.flatMap((one) =>
    one.type === 'Redirect' && one.operator.startsWith('>') ? [one.target?.value ?? ''] : [],
  );
  const words = () => link.call.operands.map(({ shown }) => shown.replaceAll('"', ''));
  if (isCall(link, ...writers)) targets.push(...words());
  if (isCall(link, 'sed') && hasOption(link, 'i', '--in-place')) targets.push(...words());
  if (isCall(link, 'cp', 'mv', 'install')) targets.push(...words().slice(1).slice(-1));
  for (const name of targets) {
    if (environment.test(name)) return { kind: 'environment', name };
    if (unit.test(name)) return { kind: 'unit', name };
  }
  return undefined;
}

const restarts = [
  'docker restart',
  'docker container restart',
  'docker compose restart',
  'docker-compose restart',
  'docker start',
];

/** It starts a container that was made before. */
export const restartsContainer = (link: Link): boolean => isCall(link, ...restarts);

const makers = [
  ...['up', 'down', 'run'].flatMap((verb) => [`docker compose ${verb}`, `docker-compose ${verb}`]),
  'docker run',
  'docker rm',
  'docker stack deploy',
  'docker service update',
];

/** It makes a container with the environment of now. */
export const recreates = (link: Link): boolean => isCall(link, ...makers);

/** A new unit is read when it is first started; only one that runs is read from memory. */
export const restartsUnit = (link: Link): boolean =>
  isCall(link, 'systemctl restart', 'systemctl reload', 'systemctl try-restart') ||
  (isCall(link, 'service') && /^(?:restart|reload)$/.test(wordsOfCall(link)[1] ?? ''));

const rereaders = [
  'daemon-reload',
  'enable',
  'disable',
  'reenable',
  'mask',
  'unmask',
  'edit',
  'link',
].map((verb) => `systemctl ${verb}`);

/** It makes systemd read its units again. */
export const rereadsUnits = (link: Link): boolean => isCall(link, ...rereaders);

/** Whether a restart may be of the unit a file belongs to: it names no other. */
export function mayMean(link: Link, file: string): boolean {
  const unit = /\/system\/([\w@.-]+?)\.(?:service|timer|socket)/.exec(file)?.[1];
  const words = wordsOfCall(link).filter((word) => !word.startsWith('-'));
  const names = isCall(link, 'service') ? words.slice(0, 1) : words;
  const plain = names.map((name) => name.replace(/\.(?:service|timer|socket)$/, ''));
  return (
    unit === undefined || plain.includes(unit) || plain.some((name) => !/^[\w@.-]+$/.test(name))
  );
}
