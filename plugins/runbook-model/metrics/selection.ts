import type { MeasuredIncident } from './incident.ts';

/** What of the incidents is looked at. Days are `YYYY-MM-DD`, in UTC, both included. */
export interface Selection {
  readonly service?: string;
  readonly from?: string;
  readonly to?: string;
}

const day = 86_400_000;

/** Whether an incident is of the service and began in the period. */
export function isSelected(incident: MeasuredIncident, { service, from, to }: Selection): boolean {
  const start = Date.parse(incident.started);
  return (
    (service === undefined || incident.service === service) &&
    (from === undefined || start >= Date.parse(from)) &&
    (to === undefined || start < Date.parse(to) + day)
  );
}

/** The last instant a selection looks at, as far as anybody can know anything. */
export function endOf({ to }: Selection, asOf: number): number {
  return to === undefined ? asOf : Math.min(Date.parse(to) + day - 1, asOf);
}

/**
 * The incidents that count: an example shows what the figures look like while there is nothing
 * else, and steps aside for the first incident that really was.
 */
export function counted(incidents: readonly MeasuredIncident[]): readonly MeasuredIncident[] {
  const real = incidents.filter(({ example }) => !example);
  return real.length > 0 ? real : incidents;
}
