import { nearest } from '../../../nearest.ts';
import type { Rule } from '../../../rule.ts';
import { eachSignal } from '../../inventory/names.ts';

export const unknownSignal: Rule = {
  id: 'alerts/unknown-signal',
  level: 'error',
  why: 'The page waits for an alert that never fires, and the alert that does finds no page.',
  page(page, report) {
    const alerts = page.service?.inventory?.alerts;
    if (!alerts) return;
    const known = alerts.map(({ name }) => name.text);
    eachSignal(page, 'alert', (value, place) => {
      if (known.includes(value)) return;
      const near = nearest(value, known);
      report({
        ...place(),
        message: `No alert rule of the service is called ${value}.`,
        help: near
          ? `Did you mean ${near}?`
          : 'Name an alert of the rules, or leave the signal out.',
      });
    });
  },
};
