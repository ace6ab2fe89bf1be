import { byStart, causeOf, type RepeatedCause, repeatedCauses } from './causes.ts';
import type { MeasuredIncident } from './incident.ts';
import { countMonths, type Month } from './months.ts';
import { endOf, isSelected, type Selection } from './selection.ts';
import {
  type Reason,
  type Span,
  timeToAcknowledge,
  timeToMitigate,
  timeToResolve,
} from './span.ts';
import { type Summary, summarise } from './summary.ts';

/** The figures that sum up one duration of every incident. */
export const durations = {
  toResolve: timeToResolve,
  toAcknowledge: timeToAcknowledge,
  toMitigate: timeToMitigate,
} as const satisfies Record<string, (incident: MeasuredIncident) => Span>;
export type Duration = keyof typeof durations;

/** An incident that some figures do without, and why. */
export interface LeftOut {
  readonly incident: MeasuredIncident;
  readonly reason: Reason;
  /** The durations that do without it; none named: it counts nowhere. */
  readonly of: readonly Duration[];
}

/** Everything the metrics say about a set of incidents. Lengths are in milliseconds. */
export interface Figures extends Readonly<Record<Duration, Summary>> {
  /** Those that count, earliest first. */
  readonly incidents: readonly MeasuredIncident[];
  /** From one start to the next. */
  readonly between: Summary;
  readonly months: readonly Month[];
  /** Incidents in a month; its n counts months. */
  readonly perMonth: Summary;
  readonly repeated: readonly RepeatedCause[];
  /** How many of them give no root cause, and so can repeat none. */
  readonly withoutCause: number;
  readonly leftOut: readonly LeftOut[];
}

/**
 * The figures of the incidents that a selection is about. The order they come in plays no part.
 *
 * @param asOf until when incidents can be known of, in milliseconds
 */
export function figuresOf(
  all: readonly MeasuredIncident[],
  selection: Selection,
  asOf: number,
): Figures {
  const chosen = all.filter((incident) => isSelected(incident, selection)).sort(byStart);
  const isFuture = ({ started }: MeasuredIncident) => Date.parse(started) > asOf;
  const incidents = chosen.filter((incident) => !isFuture(incident));
  const starts = incidents.map(({ started }) => Date.parse(started));
  const months = monthsOf(starts, selection, asOf);
  return {
    incidents,
    toResolve: summaryOf(incidents, timeToResolve),
    toAcknowledge: summaryOf(incidents, timeToAcknowledge),
    toMitigate: summaryOf(incidents, timeToMitigate),
    between: summarise(gaps(starts), 'interval'),
    months,
    perMonth: summarise(
      months.map(({ count }) => count),
      'month',
    ),
    repeated: repeatedCauses(incidents),
    withoutCause: incidents.filter((incident) => !causeOf(incident)).length,
    leftOut: [
      ...chosen
        .filter(isFuture)
        .map((incident) => ({ incident, of: [], reason: { code: 'future' } as const })),
      ...incidents.flatMap(leftOutOf),
    ],
  };
}

function summaryOf(
  incidents: readonly MeasuredIncident[],
  measure: (incident: MeasuredIncident) => Span,
): Summary {
  const spans = incidents.map(measure);
  return summarise(
    spans.flatMap((span) => ('length' in span ? [span.length] : [])),
    'incident',
  );
}

function gaps(starts: readonly number[]): number[] {
  return starts.slice(1).map((start, index) => start - (starts[index] ?? start));
}

function monthsOf(starts: readonly number[], selection: Selection, asOf: number): Month[] {
  const from = selection.from === undefined ? starts[0] : Date.parse(selection.from);
  return from === undefined ? [] : countMonths(starts, from, endOf(selection, asOf));
}

/** One entry a reason, so that a contradiction is told once and not once a figure. */
function leftOutOf(incident: MeasuredIncident): LeftOut[] {
  const reasons = new Map<string, LeftOut>();
  for (const duration of Object.keys(durations) as Duration[]) {
    const span = durations[duration](incident);
    if ('length' in span) continue;
    const { reason } = span;
    const key = JSON.stringify(reason);
    reasons.set(key, { incident, reason, of: [...(reasons.get(key)?.of ?? []), duration] });
  }
  return [...reasons.values()];
}
