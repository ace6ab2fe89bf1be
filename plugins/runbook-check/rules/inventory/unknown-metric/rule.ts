import { metricsIn } from '../../../inventory/promql.ts';
import type { Rule } from '../../../rule.ts';
import { eachStage, reportIn } from '../../shell/each.ts';
import { greppedMetrics, isExported, queriedMetrics } from '../metrics.ts';
import { complaint, eachSignal, literalOf } from '../names.ts';

/** Metrics that commands, queries and signals ask for, against those the service exports. */
export const unknownMetric: Rule = {
  id: 'inventory/unknown-metric',
  level: 'error',
  why: 'A metric that nobody exports gives an empty answer, which reads as if all were well.',
  page(page, report) {
    const inventory = page.service?.inventory;
    // Alert rules alone are no list of what is exported.
    if (!inventory || !page.service?.service?.inventory.metrics.length) return;
    const known = inventory.metrics;
    const say = (name: string) => {
      const message = `No metric of the service is called ${name}.`;
      const { near: _, ...finding } = complaint(message, name, known, inventory);
      return finding;
    };
    eachStage(page, (stage, block, shell) => {
      const grepped = greppedMetrics(stage);
      for (const { name, arg, start, end } of [...grepped, ...queriedMetrics(stage)]) {
        if (literalOf(arg, shell) === undefined) continue;
        if (isExported(name, known, grepped.length > 0)) continue;
        reportIn(report, block, { start, end }, say(name));
      }
    });
    for (const block of page.blocks) {
      if (block.quoted || block.node.lang?.toLowerCase() !== 'promql') continue;
      const { value } = block.node;
      for (const name of metricsIn(value)) {
        if (isExported(name, known, false)) continue;
        const start = value.search(new RegExp(`(?<![\\w:])${name}(?![\\w:])`));
        reportIn(report, block, { start, end: start + name.length }, say(name));
      }
    }
    eachSignal(page, 'metric', (name, place) => {
      if (!isExported(name, known, false)) report({ ...place, ...say(name) });
    });
  },
};
