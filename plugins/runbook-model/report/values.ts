import { commanderRole } from '../incident/roles.ts';
import { reachedAt, statusOf } from '../incident/status.ts';
import type { IncidentStatus, IncidentView } from '../incident/types.ts';
import type { Service } from '../service.ts';
import { clockOf } from './moment.ts';
import type { WordSlot } from './slots.ts';
import type { ReportWords } from './words.ts';

/** What a report needs to know of a service. */
export type ReportService = Pick<Service, 'name' | 'time_zone' | 'roles'>;

/** What a report needs to know that its log does not say. */
export interface ReportContext {
  /** What the incident is called now: see `numbersOf`. */
  readonly number: string;
  /** Absent outside the services, or where the service is no longer there. */
  readonly service?: ReportService;
  /** The pages whose steps mend something: what is ticked on a checklist is no resolution. */
  readonly procedures: ReadonlySet<string>;
  readonly words: ReportWords;
}

/** What each word of a template becomes. Not escaped; empty where nothing is known. */
export function wordsOf(
  view: IncidentView,
  { number, service, words }: ReportContext,
): Record<WordSlot, string> {
  const clock = clockOf(service?.time_zone ?? 'UTC', []);
  const written = (name: string) => view.fields.get(name)?.value ?? '';
  const moment = (time: string | undefined) => (time === undefined ? '' : clock.full(time));
  return {
    title: view.title,
    id: number,
    service: service?.name ?? view.scope ?? '',
    severity: view.severity ?? '',
    status: words.status[statusShown(view)],
    commander: view.roles.get(commanderRole)?.person ?? '',
    started: moment(view.startedAt),
    acknowledged: moment(reachedAt(view, 'acknowledged')),
    mitigated: moment(reachedAt(view, 'mitigated')),
    resolved: moment(reachedAt(view, 'resolved')),
    duration: durationOf(view, words),
    'affected-users': written('affected-users'),
    'affected-services': written('affected-services'),
    'data-loss': written('data-loss'),
  };
}

/** Putting a record away changes nothing about how far its incident had come. */
function statusShown(view: IncidentView): IncidentStatus {
  return view.status === 'closed' && isMitigated(view) ? furthest(view) : view.status;
}

const furthest = ({ milestones }: IncidentView) => statusOf(milestones);

/** It hurts nobody any more: mitigated at least, and not reopened since. */
export function isMitigated(view: IncidentView): boolean {
  return ['mitigated', 'verified', 'resolved'].includes(furthest(view));
}

export function isResolved(view: IncidentView): boolean {
  return furthest(view) === 'resolved';
}

function durationOf(view: IncidentView, words: ReportWords): string {
  const end = reachedAt(view, 'resolved');
  if (view.startedAt === undefined || end === undefined) return '';
  const length = Date.parse(end) - Date.parse(view.startedAt);
  return length < 0 ? words.noLength : words.length(length);
}

/**
 * The lines of the resolution: as written, else the steps that were done and not taken back since,
 * in the order they were done.
 */
export function resolutionOf(view: IncidentView, { procedures }: ReportContext): string {
  return view.fields.get('resolution')?.value ?? doneSteps(view, procedures).join('\n');
}

function doneSteps(view: IncidentView, procedures: ReadonlySet<string>): string[] {
  const done = new Map<string, string>();
  for (const { event } of view.timeline) {
    if (event.type !== 'step' || !procedures.has(event.playbook)) continue;
    const step = `${event.playbook} ${event.words} ${event.hash}`;
    done.delete(step);
    if (event.state === 'done') done.set(step, event.title);
  }
  return [...done.values()];
}
