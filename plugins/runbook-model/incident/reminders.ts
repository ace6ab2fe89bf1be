import type { ListData } from '../playbook.ts';
import { escalationDue } from '../progress.ts';
import type { RecordState } from '../record.ts';
import type { Severity } from '../service.ts';
import { durationOf } from './duration.ts';
import type { IncidentStatus, IncidentView } from './types.ts';

/** Something that falls due; times are milliseconds of the clock. */
export interface Due {
  at: number;
  late: boolean;
}

/**
 * From when a reminder counts. By default the time that was written; a browser whose clock was set
 * back since knows better.
 */
export type Counted = (event: string, since: number) => number;
const asWritten: Counted = (_, since) => since;

/** While updates are owed. */
const underWay: ReadonlySet<IncidentStatus> = new Set([
  'open',
  'acknowledged',
  'mitigated',
  'verified',
]);

/**
 * When the next status update is due: one interval of the severity after the last one, or after
 * the scale began to ask for that interval, or after the incident was reopened.
 *
 * @returns nothing for a draft, once the incident is resolved, and where the scale asks for none
 */
export function updateDue(
  view: IncidentView,
  service: { severities: readonly Severity[] },
  now: number,
  counted = asWritten,
): Due | undefined {
  if (!underWay.has(view.status)) return undefined;
  const intervalOf = (id: string | undefined) =>
    service.severities.find((severity) => severity.id === id)?.update_every;
  const every = durationOf(intervalOf(view.severity) ?? '');
  if (every === undefined) return undefined;
  const asked = view.severities.filter(
    ({ severity }, index, all) =>
      index === 0 || intervalOf(severity) !== intervalOf(all[index - 1]?.severity),
  );
  const reopened = view.milestones.filter(({ milestone }) => milestone === 'reopened');
  const since = [asked.at(-1), view.updates.at(-1), reopened.at(-1)].map((entry) =>
    entry ? counted(entry.id, Date.parse(entry.time)) : Number.NEGATIVE_INFINITY,
  );
  return dueAt(Math.max(...since) + every, now);
}

/** Whom to call about which page, and when. */
export interface EscalationDue extends Due {
  /** A role's id of the service, or plain words. */
  to: string;
  playbook: string;
}

/** As much of a page as reminders need. */
interface Page {
  id: string;
  lists: readonly Pick<ListData, 'escalation'>[];
}

/**
 * The escalation that falls due first, of the pages that were begun. Nobody needs to be called
 * once the incident is mitigated, or who holds a role already.
 */
export function nextEscalation(
  view: IncidentView,
  playbooks: RecordState['playbooks'],
  pages: readonly Page[],
  now: number,
  counted = asWritten,
): EscalationDue | undefined {
  if (!['draft', 'open', 'acknowledged'].includes(view.status)) return undefined;
  const found = pages.flatMap(({ id, lists }): EscalationDue[] => {
    const begun = playbooks.get(id)?.firstActionAt;
    if (begun === undefined) return [];
    return lists.flatMap((list) => {
      const to = list.escalation?.to;
      if (to === undefined || view.roles.has(to)) return [];
      const since = new Date(counted(`${view.id} ${id}`, Date.parse(begun))).toISOString();
      const at = escalationDue(list, since)?.getTime();
      return at === undefined ? [] : [{ ...dueAt(at, now), to, playbook: id }];
    });
  });
  return found.sort((a, b) => a.at - b.at)[0];
}

function dueAt(at: number, now: number): Due {
  return { at, late: at <= now };
}
