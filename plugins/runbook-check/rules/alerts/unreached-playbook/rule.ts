import type { Rule } from '../../../rule.ts';
import { addressOf, leadsTo, routesOf } from '../routes.ts';

export const unreachedPlaybook: Rule = {
  id: 'alerts/unreached-playbook',
  level: 'warn',
  why: 'Nobody who is called by an alert comes to this page.',
  page(page, report) {
    const alerts = page.service?.inventory?.alerts;
    const { severity } = page.frontMatter.read;
    if (!alerts || alerts.length === 0 || severity === undefined) return;
    const routes = routesOf(page);
    const reached = alerts.some((alert) => {
      const address = addressOf(alert);
      return address && leadsTo(address, routes);
    });
    if (reached) return;
    report({
      ...page.frontMatter.placeOf('severity'),
      message: 'No alert leads to this playbook.',
      help: 'Give the alert that calls for it a runbook_url to this page.',
    });
  },
};
