import type { MeasuredIncident } from 'runbook-model/metrics';
import type { RunbookContent } from './content.ts';

/** The data of the metrics page. */
export interface MetricsData {
  reports: MeasuredIncident[];
  services: MeasuredService[];
  /** Commands of all pages: drilled as they stand, declared as not to be drilled, and all. */
  drills: { service: string; passed: number; declared: number; total: number }[];
  /** The day of the build, `YYYY-MM-DD` in UTC: later reports cannot be among these. */
  asOf: string;
}

/** What the metrics page has to know of a service. */
export interface MeasuredService {
  id: string;
  name: string;
  /** Worst first. */
  severities: { id: string; label: string }[];
  /** Where the service says which metrics it tracks: its page `metrics`, if it has one. */
  definitions?: string;
}

/**
 * What the metrics page shows.
 *
 * @param permalinks page id → address
 */
export function metricsData(
  { services, incidents, drills }: Pick<RunbookContent, 'services' | 'incidents' | 'drills'>,
  permalinks: ReadonlyMap<string, string>,
  now: Date,
): MetricsData {
  return {
    reports: incidents.map(({ report: { commander, ...report } }) => report),
    services: services.map(({ id, service }) => {
      const definitions = permalinks.get(`${id}/metrics`);
      return {
        id,
        name: service.name,
        severities: service.severities.map((one) => ({ id: one.id, label: one.label })),
        ...(definitions !== undefined && { definitions }),
      };
    }),
    drills: services.flatMap(({ id, service }) => {
      const own = [...drills].filter(([page]) => page.startsWith(`${id}/`)).map(([, one]) => one);
      const sum = (of: 'passed' | 'declared' | 'total') =>
        own.reduce((all, one) => all + one[of], 0);
      const [passed, declared, total] = [sum('passed'), sum('declared'), sum('total')];
      return total === 0 ? [] : [{ service: service.name, passed, declared, total }];
    }),
    asOf: now.toISOString().slice(0, 10),
  };
}
