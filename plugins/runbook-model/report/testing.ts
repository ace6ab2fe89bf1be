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
