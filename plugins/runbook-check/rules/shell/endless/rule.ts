import type { Rule } from '../../../rule.ts';
import { hasOption, isCall, nameOf, nextStage, wordsOfCall } from '../../../shell/ask.ts';
import type { ShellBlock } from '../../../shell/block.ts';
import type { Link, Stage } from '../../../shell/collect.ts';
import { eachStage, reportLink } from '../each.ts';

/** Commands that run until they are stopped, and what ends them by themselves. */
const endless: [test: (link: Link) => boolean, end: string][] = [
  [(link) => isCall(link, 'top') && !hasOption(link, 'n'), 'top -bn1'],
  [
    (link) =>
      isCall(link, 'ping', 'ping6') && !hasOption(link, 'c', '--count') && !hasOption(link, 'w'),
    'ping -c 4',
  ],
  [
    (link) =>
      isCall(link, 'docker stats', 'docker container stats') && !hasOption(link, '', '--no-stream'),
    'docker stats --no-stream',
  ],
  [
    (link) => isCall(link, 'docker compose stats') && !hasOption(link, '', '--no-stream'),
    'docker compose stats --no-stream',
  ],
  [(link) => isCall(link, 'redis-cli') && redisLoops(link), 'INFO or --intrinsic-latency'],
  [(link) => isCall(link, 'tail') && hasOption(link, 'f', '--follow'), 'tail -n 100'],
  [(link) => isCall(link, 'tail') && hasOption(link, 'F'), 'tail -n 100'],
  [(link) => isCall(link, 'watch'), 'the command alone'],
  [
    (link) => isCall(link, 'journalctl') && hasOption(link, 'f', '--follow'),
    'journalctl -n 100 --no-pager',
  ],
  [
    (link) =>
      isCall(link, 'docker logs', 'docker container logs', 'docker compose logs', 'kubectl logs') &&
      hasOption(link, 'f', '--follow'),
    '--tail=100 without -f',
  ],
  [(link) => isCall(link, 'kubectl get') && hasOption(link, 'w', '--watch'), 'kubectl wait'],
  [(link) => isCall(link, 'htop', 'atop', 'iotop') && wordsOfCall(link).length === 0, 'top -bn1'],
];

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
      if (/\bleave="/.test(block.node.meta ?? '') || limited(stage, shell)) return;
      for (const link of stage.links) {
        const found = endless.find(([test]) => test(link));
        if (!found) continue;
        // Alone in its block, on a page nobody declared anything for, it may be just what is meant.
        const last = shell.stages.filter(({ outer }) => !outer).at(-1);
        if (!page.service && (last === stage || last === stage.outer)) return;
        reportLink(report, block, link, {
          message: `${nameOf(link)} does not end by itself.`,
          help: `Use ${found[1]}, or say leave="…" behind the fence.`,
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
  const next = nextStage(stage);
  if (next?.links.some((link) => isCall(link, 'head', 'sed', 'grep') && quits(link))) return true;
  return /^\s*&(?!&)/.test(shell.code.source.slice(top.end));
}

const quits = (link: Link) =>
  isCall(link, 'head') || (isCall(link, 'grep') && (hasOption(link, 'm') || hasOption(link, 'q')));
