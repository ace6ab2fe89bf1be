import { didYouMean } from '../../../nearest.ts';
import type { Rule } from '../../../rule.ts';
import { spanOf } from '../../../shell/collect.ts';
import { literalOf } from '../../inventory/names.ts';
import { eachCall, redisClients, reportIn } from '../../shell/each.ts';

/**
 * What Bull and BullMQ keep of a queue beside its jobs, and as what. From their documentation of
 * job states and from the keys BullMQ 5 writes.
 */
const kept: Readonly<Record<string, 'list' | 'sorted set' | 'set'>> = {
  wait: 'list',
  active: 'list',
  paused: 'list',
  prioritized: 'sorted set',
  priority: 'sorted set',
  delayed: 'sorted set',
  completed: 'sorted set',
  failed: 'sorted set',
  repeat: 'sorted set',
  'waiting-children': 'sorted set',
  stalled: 'set',
};

/** How many there are, and which, of each kind. A job is of none of them. */
const commands = {
  list: { count: 'LLEN', others: ['LRANGE', 'LINDEX'] },
  'sorted set': { count: 'ZCARD', others: ['ZRANGE', 'ZREVRANGE', 'ZCOUNT', 'ZSCORE'] },
  set: { count: 'SCARD', others: ['SMEMBERS', 'SISMEMBER'] },
} as const;

const kindOf = new Map(
  Object.entries(commands).flatMap(([kind, { count, others }]) =>
    [count, ...others].map((command) => [command as string, kind] as const),
  ),
);

export const queueKey: Rule = {
  id: 'tool/queue-key',
  level: 'error',
  why: 'A key that does not exist counts as 0: the answer is that nothing waits, whatever waits.',
  page(page, report) {
    eachCall(page, redisClients, (link, _stage, block, shell) => {
      const at = link.args.findIndex(({ value }) => kindOf.has(value.text.toUpperCase()));
      const key = link.args[at + 1];
      if (at < 0 || !key) return;
      const [, state] = /^bull:[^:]+:([a-z-]+)$/i.exec(literalOf(key, shell) ?? '') ?? [];
      if (state === undefined) return;
      const command = link.args[at]?.value.text.toUpperCase() ?? '';
      const kind = kept[state];
      if (kind === undefined) {
        reportIn(report, block, spanOf(key), {
          message: `A queue of BullMQ has no ${state}: this key does not exist, and ${command} answers as if it were empty.`,
          help: helpWith(state),
        });
      } else if (kind !== kindOf.get(command)) {
        reportIn(report, block, spanOf(key), {
          message: `${state} of a queue is a ${kind}: ${command} is refused with WRONGTYPE.`,
          help: `Write ${commands[kind].count}.`,
        });
      }
    });
  },
};

function helpWith(state: string): string {
  const states = Object.keys(kept);
  const meant = states.find((one) => state.startsWith(one));
  if (meant) return `Did you mean ${meant}?`;
  return didYouMean(state, states) || `It has ${states.join(', ')}.`;
}
