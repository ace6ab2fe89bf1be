import type { IncidentEvent } from '../event.ts';
import { mergeEvents } from '../merge.ts';
import { takenBack } from '../undone.ts';
import { currentFields } from './fields.ts';
import { mainRecord } from './joins.ts';
import { statusOf } from './status.ts';
import { correctionsOf, timelineOf } from './timeline.ts';
import type { Declaration, IncidentView, RoleHolder, SeverityChange } from './types.ts';

type EventOf<T extends IncidentEvent['type']> = Extract<IncidentEvent, { type: T }>;

/**
 * What the log of one incident says. The order and number of arrivals of an event make no
 * difference. Events of records that were joined to it belong into the same log.
 */
export function foldIncident(log: Iterable<IncidentEvent>): IncidentView {
  const events = mergeEvents(log, []);
  const gone = takenBack(events);
  const counting = events.filter(({ id }) => !gone.has(id));
  const corrections = correctionsOf(counting);
  const all = <T extends IncidentEvent['type']>(type: T) =>
    counting.filter((event): event is EventOf<T> => event.type === type);
  const written = ({ id, at, by }: IncidentEvent) => ({
    id,
    time: corrections.get(id)?.to ?? at,
    by,
  });

  const id = mainRecord(events, counting);
  const opened = all('opened').find(({ incident }) => incident === id);
  const [first] = all('declared');
  const declaration: Declaration | undefined = first && {
    ...written(first),
    number: first.number,
    severity: first.severity,
    title: first.title,
    started: first.started,
    fromLink: first.source === 'link',
  };
  const severities = counting.flatMap((event): SeverityChange[] => {
    if (event === first) return [{ ...written(event), severity: first.severity }];
    if (event.type !== 'severity') return [];
    return [{ ...written(event), severity: event.severity, reason: event.reason }];
  });
  const milestones = all('milestone').map((event) => ({
    ...written(event),
    milestone: event.milestone,
  }));
  const fields = currentFields(all('field'));
  const closedAt = closing(counting, id);
  const startedAt =
    (opened && corrections.get(opened.id)?.to) ??
    declaration?.started ??
    opened?.at ??
    declaration?.time;

  return {
    id,
    scope: opened?.scope,
    practice: opened?.practice === true,
    scenario: opened?.scenario,
    openedAt: opened?.at,
    declaration,
    title: fields.get('title')?.value ?? declaration?.title ?? '',
    severity: severities.at(-1)?.severity,
    severities,
    status: closedAt ? 'closed' : declaration ? statusOf(milestones) : 'draft',
    startedAt,
    closedAt,
    milestones,
    reopened: milestones.filter(({ milestone }) => milestone === 'reopened').length,
    roles: holders(all('role').map((event) => ({ ...written(event), ...event }))),
    updates: all('update').map((event) => ({
      ...written(event),
      known: event.known,
      done: event.done,
      next: event.next,
    })),
    fields,
    timeline: timelineOf(counting, corrections, id, startedAt),
    takenBack: events.flatMap((event) => {
      const undone = gone.get(event.id);
      return undone && event.type !== 'undone' ? [{ event, undone }] : [];
    }),
    playbooks: [
      ...new Set(
        counting.flatMap((event) =>
          event.type === 'step' || event.type === 'copied' ? [event.playbook] : [],
        ),
      ),
    ],
    events,
  };
}

/** Who holds each role; who gave one back holds none. */
function holders(events: readonly (RoleHolder & { role: string })[]): IncidentView['roles'] {
  const roles = new Map<string, RoleHolder>();
  for (const { role, person, id, time, by } of events) {
    if (person === '') roles.delete(role);
    else roles.set(role, { id, time, by, person });
  }
  return roles;
}

/** When the record itself was put away and not reopened since; joined ones have no say. */
function closing(counting: readonly IncidentEvent[], id: string): string | undefined {
  let closedAt: string | undefined;
  for (const event of counting) {
    if (event.type === 'closed' && event.incident === id) closedAt = event.at;
    if (event.type === 'milestone' && event.milestone === 'reopened') closedAt = undefined;
  }
  return closedAt;
}
