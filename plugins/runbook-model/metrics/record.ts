import { type IncidentView, reachedAt, rootCauseField } from '../incident/index.ts';
import type { MeasuredIncident } from './incident.ts';

/**
 * An incident of this browser's log as the figures see it.
 *
 * @param number what it is called: see `numbersOf`
 * @returns nothing for a rehearsal, and for a draft, which nobody called an incident
 */
export function measuredRecord(view: IncidentView, number: string): MeasuredIncident | undefined {
  const { declaration, startedAt, practice, scope, severity, title } = view;
  if (practice || !declaration) return undefined;
  const times = {
    acknowledged: reachedAt(view, 'acknowledged'),
    mitigated: reachedAt(view, 'mitigated'),
    resolved: reachedAt(view, 'resolved'),
  };
  return {
    id: number,
    // A log that came here without its opening does not say whose it is.
    service: scope ?? 'unknown',
    severity: severity ?? declaration.severity,
    title,
    // Putting a record away resolves nothing: what counts is how far it came.
    status: times.resolved ? 'resolved' : times.mitigated ? 'mitigated' : 'open',
    started: startedAt ?? declaration.time,
    ...times,
    root_cause: view.fields.get(rootCauseField)?.value,
  };
}
