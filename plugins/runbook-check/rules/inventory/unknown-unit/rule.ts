import type { Rule } from '../../../rule.ts';
import { spanOf } from '../../../shell/collect.ts';
import { eachStage, reportIn } from '../../shell/each.ts';
import { complaint, eachSignal, isName, literalOf } from '../names.ts';
import { bareUnit, isOwn, unitsIn } from '../units.ts';

/** Units that commands and signals name, against those the service lists. */
export const unknownUnit: Rule = {
  id: 'inventory/unknown-unit',
  level: 'error',
  why: 'A unit that does not exist is inactive to systemctl, and its log in journalctl is just empty.',
  page(page, report) {
    const inventory = page.service?.inventory;
    const known = inventory?.units ?? [];
    if (!inventory || known.length === 0) return;
    const bare = known.map(bareUnit);
    const has = (name: string) => bare.includes(bareUnit(name));
    const say = (name: string) => {
      const message = `No unit of the service is called ${name}.`;
      const { near: _, ...finding } = complaint(message, bareUnit(name), bare, inventory);
      return finding;
    };
    eachStage(page, ({ links }, block, shell) => {
      for (const arg of links.flatMap(unitsIn)) {
        const name = literalOf(arg, shell) ?? '';
        if (!isName(name) || !isOwn(name) || has(name)) continue;
        reportIn(report, block, spanOf(arg), say(name));
      }
    });
    eachSignal(page, 'unit', (name, place) => {
      if (!has(name)) report({ ...place(), ...say(name) });
    });
  },
};
