import type { Rule } from '../../../rule.ts';
import { spanOf } from '../../../shell/collect.ts';
import { eachStage, reportIn } from '../each.ts';

/** What is no longer made or installed, and what took its place. */
const successors: Record<string, [state: string, successor: string]> = {
  'docker-compose': ['is the first Compose, which ended in 2023', 'docker compose'],
  netstat: ['is deprecated and often not installed', 'ss'],
  ifconfig: ['is deprecated and often not installed', 'ip addr'],
  route: ['is deprecated and often not installed', 'ip route'],
  arp: ['is deprecated and often not installed', 'ip neigh'],
  egrep: ['is obsolescent and warns', 'grep -E'],
  fgrep: ['is obsolescent and warns', 'grep -F'],
  'apt-key': ['is removed from Debian 13', 'files in /etc/apt/keyrings'],
};

/** Those that can be replaced without another look: their successor takes the same options. */
const drops = new Set(['docker-compose', 'egrep', 'fgrep']);

export const deprecatedTool: Rule = {
  id: 'shell/deprecated-tool',
  level: 'warn',
  why: 'On a new machine the command is not there, and the reader learns it in an incident.',
  page(page, report) {
    eachStage(page, (stage, block) => {
      for (const link of stage.links) {
        const name = link.call.path[0] ?? '';
        const found = Object.hasOwn(successors, name) && successors[name];
        const [first] = link.args;
        if (!found || !first) continue;
        const [state, successor] = found;
        const span = spanOf(first);
        const [start, end] = [block.place(span.start), block.place(span.end - 1) + 1];
        // Only where it is written as it is, and the other takes the very same words.
        const same = drops.has(name) && page.text.slice(start, end) === name;
        reportIn(report, block, span, {
          message: `${name} ${state}.`,
          help: `Use ${successor}.`,
          ...(same && { fix: { start, end, text: successor } }),
        });
      }
    });
  },
};
