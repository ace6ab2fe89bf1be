import type { IncidentView } from '../incident/index.ts';
import { frontMatterOf } from '../report/front-matter.ts';
import type { MeasuredIncident } from './incident.ts';

/**
 * An incident of a browser's log as the figures see it: just as they will see its report.
 *
 * @param number what it is called: see `numbersOf`
 * @returns nothing for a rehearsal, for a draft, which nobody called an incident, and for a record
 * without its beginning
 */
export function measuredRecord(view: IncidentView, number: string): MeasuredIncident | undefined {
  const report = frontMatterOf(view, number);
  if (!report) return undefined;
  const { commander, ...measured } = report;
  return measured;
}
