import type { Rule } from '../../../rule.ts';
import { hasOption, isCall, nameOf, nextStage, wordsOfCall } from '../../../shell/ask.ts';
import type { ShellBlock } from '../../../shell/block.ts';
import type { Link, Stage } from '../../../shell/collect.ts';
import { eachStage, reportLink } from '../each.ts';

const always = () => true;

/** Commands that run until they are stopped, where they do, and what ends them by themselves. */
const endless: [names: readonly string[], runsOn: (link: Link) => boolean, end: string][] = [
  [['top'], (link) => !hasOption(link, 'n'), 'top -bn1'],
  [
    ['ping', 'ping6'],
    (link) => !hasOption(link, 'c', '--count') && !hasOption(link, 'w'),
    'ping -c 4',
  ],
  [
    ['docker stats', 'docker container stats'],
    (link) => !hasOption(link, '', '--no-stream'),
    'docker stats --no-stream',
  ],
  [
    ['docker compose stats'],
    (link) => !hasOption(link, '', '--no-stream'),
    'docker compose stats --no-stream',
  ],
  [['redis-cli'], (link) => redisLoops(link), 'INFO or --intrinsic-latency'],
  [['tail'], (link) => hasOption(link, 'f', '--follow') || hasOption(link, 'F'), 'tail -n 100'],
  [['watch'], always, 'the command alone'],
  [['journalctl'], (link) => hasOption(link, 'f', '--follow'), 'journalctl -n 100 --no-pager'],
  [
    ['docker logs', 'docker container logs', 'docker compose logs', 'kubectl logs'],
    (link) => hasOption(link, 'f', '--follow'),
    '--tail=100 without -f',
  ],
  [['kubectl get'], (link) => hasOption(link, 'w', '--watch'), 'kubectl wait'],
  [['htop', 'atop', 'iotop'], (link) => wordsOfCall(link).length === 0, 'top -bn1'],
];

/** Their tools: nothing else needs a closer look. */
const tools = new Set(endless.flatMap(([names]) => names.map((name) => name.split(' ')[0])));

const redisLoops = (link: Link) =>
  wordsOfCall(link).some((word) =>
    /^--(?:stat|latency|latency-history|latency-dist)$/.test(word),
  ) || link.args.some(({ value }) => /^monitor$/i.test(value.text));

export const endlessCommand: Rule = {
  id: 'shell/endless',
  level: 'warn',
  why: 'Pasted with other commands it never lets them run, and a reader who does not know it is stuck.',
  page(page, report) {
    eachStage(page, (stage, block, shell) => {
      if (!stage.links.some(({ call }) => tools.has(call.path[0]))) return;
      if (/\bleave="/.test(block.node.meta ?? '') || limited(stage, shell)) return;
      for (const link of stage.links) {
        const found = endless.find(([names, runsOn]) => isCall(link, ...names) && runsOn(link));
        if (!found) continue;
        // Alone in its block, on a page nobody declared anything for, it may be just what is meant.
        const last = shell.stages.filter(({ outer }) => !outer).at(-1);
        if (!page.service && (last === stage || last === stage.outer)) return;
        reportLink(report, block, link, {
          message: `${nameOf(link)} does not end by itself.`,
          help: `Use ${found[2]}, or say leave="…" behind the fence.`,
        });
        return;
      }
    });
  },
};

/** Somebody else ends it: `timeout`, `| head`, or it runs behind. */
function limited(stage: Stage, shell: ShellBlock): boolean {
  const top = stage.outer ?? stage;
  if ([...stage.links, ...top.links].some((link) => isCall(link, 'timeout'))) return true;
  if (top.links.some(isDetached)) return true;
  const next = nextStage(stage);
  if (next?.links.some((link) => isCall(link, 'head', 'sed', 'grep') && quits(link))) return true;
  return /^\s*&(?!&)/.test(shell.code.source.slice(top.end));
}

/** `docker run -d`: the words of what it runs are left out. */
function isDetached(link: Link, index: number, links: readonly Link[]): boolean {
  if (!/^(?:docker|podman|nerdctl)(?: container| compose)? (?:run|exec)$/.test(nameOf(link)))
    return false;
  const inner = links[index + 1]?.args[0];
  const end = inner ? link.call.rest.indexOf(inner) : -1;
  const own = link.call.rest.slice(0, end < 0 ? undefined : end);
  return own.some(({ value }) => /^(?:-[a-zA-Z]*d[a-zA-Z]*|--detach)$/.test(value.text));
}

const quits = (link: Link) =>
  isCall(link, 'head') || (isCall(link, 'grep') && (hasOption(link, 'm') || hasOption(link, 'q')));
