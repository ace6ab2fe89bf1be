import { isSecretName } from 'runbook-model';
import type { Rule } from '../../../rule.ts';
import { eachShell, reportIn } from '../../shell/each.ts';

export const secretPlaceholder: Rule = {
  id: 'placeholders/secret',
  level: 'error',
  why: 'A value that is filled in is shown, kept in the browser and copied.',
  page(page, report) {
    if (!page.service) return;
    eachShell(page, ({ slots }, block) => {
      for (const slot of slots) {
        if (!isSecretName(slot.name)) continue;
        reportIn(report, block, slot, {
          message: `<${slot.name}> asks for a secret.`,
          help: 'Take it from an environment variable, declared in service.yml with secret: true.',
        });
      }
    });
  },
};
