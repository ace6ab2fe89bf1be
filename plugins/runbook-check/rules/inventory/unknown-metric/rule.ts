import type { Asked } from '../../../inventory/alerts.ts';
import { metricsIn } from '../../../inventory/promql.ts';
import type { Rule } from '../../../rule.ts';
import type { ServiceContext } from '../../../service.ts';
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
    const wrong = new Set(doubtful(page.service).map(({ name }) => name));
    const asked = inventory.asked.map(({ name }) => name).filter((name) => !wrong.has(name));
    const known = [...inventory.exported, ...asked];
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
      if (!isExported(name, known, false)) report({ ...place(), ...say(name) });
    });
  },
  service(context, _pages, report) {
    const { inventory } = context;
    if (!inventory) return;
    for (const { source, name, start, end } of doubtful(context)) {
      const message = `This rule asks for ${name}, and no metric of the service is called that.`;
      const { near: _, ...finding } = complaint(message, name, inventory.exported, inventory);
      const note = 'An alert on a metric that nobody exports never fires.';
      report({ in: source, start, end, ...finding, note, unsure: true });
    }
  },
};

/**
 * What rules ask for under a name of the service's own, and it does not export. Under another first
 * word it may be another exporter's, whose metrics nobody lists here.
 */
function doubtful({ inventory, service }: ServiceContext): readonly Asked[] {
  const listed = service?.inventory.metrics.map(({ name }) => name) ?? [];
  const families = new Set(listed.flatMap((name) => /^[^_:]+_/.exec(name)?.[0] ?? []));
  const { asked = [], exported = [] } = inventory ?? {};
  return asked.filter(
    ({ name }) =>
      families.has(/^[^_:]+_/.exec(name)?.[0] ?? '') && !isExported(name, exported, false),
  );
}
