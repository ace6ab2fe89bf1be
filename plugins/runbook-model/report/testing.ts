// biome-ignore lint/correctness/noNodejsModules: nothing but tests reads this file.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { type Service, serviceSchema } from '../service.ts';

/** For tests: a service with the roles and the scale of the usual kind. */
export function serviceNamed(name: string, zone = 'UTC'): Service {
  return v.parse(serviceSchema, {
    name,
    description: 'A service.',
    time_zone: zone,
    severities: ['P0', 'P1', 'P2'].map((id) => ({
      id,
      label: id,
      description: id,
      response: '1 hour',
    })),
    roles: [{ id: 'incident-commander', name: 'Incident Commander', duties: ['Coordinates'] }],
  });
}

/** For tests: the template of LCBP3-DMS, which a service without one of its own gets in English. */
export const usualTemplate = readFileSync(
  new URL('../../../docs/lcbp3-dms/_report-template.md', import.meta.url),
  'utf8',
);
