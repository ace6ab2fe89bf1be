import {
  type Contradiction,
  contradiction,
  type MeasuredIncident,
  type Point,
} from './incident.ts';

/** Why an incident is not measured. Whoever shows it puts words to it. */
export type Reason =
  | { readonly code: 'future' }
  | { readonly code: 'unresolved'; readonly status: string }
  | { readonly code: 'missing'; readonly point: Point }
  | ({ readonly code: 'contradiction' } & Contradiction);

/** How long something took in one incident, in milliseconds, or why that cannot be said. */
export type Span = { readonly length: number } | { readonly reason: Reason };

/** From its start to its resolution. */
export function timeToResolve(incident: MeasuredIncident): Span {
  const { status } = incident;
  if (status !== 'resolved') return { reason: { code: 'unresolved', status } };
  return between(incident, 'started', 'resolved');
}

/** From the moment it was detected, or its start where no such moment is given. */
export function timeToAcknowledge(incident: MeasuredIncident): Span {
  return between(incident, incident.detected ? 'detected' : 'started', 'acknowledged');
}

/** From its start to the end of what it did to people. */
export function timeToMitigate(incident: MeasuredIncident): Span {
  return between(incident, 'started', 'mitigated');
}

function between(incident: MeasuredIncident, from: Point, to: Point): Span {
  const wrong = contradiction(incident);
  if (wrong) return { reason: { code: 'contradiction', ...wrong } };
  const [start, end] = [incident[from], incident[to]];
  if (start === undefined || end === undefined) return { reason: { code: 'missing', point: to } };
  return { length: Date.parse(end) - Date.parse(start) };
}
