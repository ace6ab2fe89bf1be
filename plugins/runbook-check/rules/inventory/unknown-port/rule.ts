import type { Port } from '../../../inventory/compose.ts';
import type { Rule } from '../../../rule.ts';
import { spanOf } from '../../../shell/collect.ts';
import { eachStage, reportIn } from '../../shell/each.ts';
import { literalOf } from '../names.ts';
import { type Asked, portsIn } from '../ports.ts';

/** Ports of every host: nobody lists them as a part of a service. */
const common = new Set([22, 53, 123]);

/** Ports that commands ask this host for, against those the service has. */
export const unknownPort: Rule = {
  id: 'inventory/unknown-port',
  level: 'error',
  why: 'Nothing listens there, so the answer looks like an outage and is none.',
  page(page, report) {
    const inventory = page.service?.inventory;
    const known = inventory?.ports ?? [];
    if (!inventory || known.length === 0) return;
    eachStage(page, (stage, block, shell) => {
      for (const asked of portsIn(stage)) {
        if (literalOf(asked.arg, shell) === undefined || common.has(asked.port)) continue;
        const finding = judge(asked, known);
        if (!finding) continue;
        if (finding.unsure && inventory.compose?.open) continue;
        reportIn(report, block, spanOf(asked.arg), finding);
      }
    });
  },
};

function judge({ port, protocol, anyHost }: Asked, known: readonly Port[]) {
  const same = known.filter((one) => one.port === port);
  const [first] = same;
  if (!first) {
    const list = known.map((one) => `${one.port}/${one.protocol}`).join(', ');
    const help = `Known are ${list}. Correct the port, or declare it in the inventory.`;
    // It may be another program's.
    return anyHost
      ? undefined
      : { message: `No port of the service is ${port}.`, help, unsure: true };
  }
  // What looks at TCP where the port is UDP is found by inventory/udp-port.
  if (!protocol || same.some((one) => one.protocol === protocol)) return undefined;
  const is = first.protocol.toUpperCase();
  return {
    message: `Port ${port} of the service is ${is}, and this asks for ${protocol.toUpperCase()}.`,
    help: `Ask for ${is}, or declare ${port}/${protocol} in the inventory.`,
    unsure: false,
  };
}
