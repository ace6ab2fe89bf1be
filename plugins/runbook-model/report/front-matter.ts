import { commanderRole } from '../incident/roles.ts';
import { rootCauseField } from '../incident/stage.ts';
import { reachedAt } from '../incident/status.ts';
import type { IncidentView } from '../incident/types.ts';
import type { ReportFrontMatter } from '../metrics/front-matter.ts';
import { isoOf } from './moment.ts';
import { isMitigated, isResolved } from './values.ts';

/**
 * What the metrics read of a report.
 *
 * @returns nothing for a rehearsal, and for a record without what every report has
 */
export function frontMatterOf(view: IncidentView, number: string): ReportFrontMatter | undefined {
  const { scope, severity, startedAt } = view;
  if (view.practice || !view.declaration || !scope || !severity || !startedAt) return undefined;
  const reached = (milestone: 'acknowledged' | 'mitigated' | 'resolved') => {
    const time = reachedAt(view, milestone);
    return time === undefined ? undefined : isoOf(time);
  };
  return {
    id: number,
    service: scope,
    severity,
    title: line(view.title) || number,
    status: isResolved(view) ? 'resolved' : isMitigated(view) ? 'mitigated' : 'open',
    commander: line(view.roles.get(commanderRole)?.person),
    started: isoOf(startedAt),
    acknowledged: reached('acknowledged'),
    mitigated: reached('mitigated'),
    resolved: reached('resolved'),
    root_cause: line(view.fields.get(rootCauseField)?.value),
  };
}

/** On one line, without what nobody sees. */
function line(value = ''): string {
  return value
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}
