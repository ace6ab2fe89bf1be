import { commanderRole } from '../incident/roles.ts';
import type { IncidentView, TimelineEntry, TimelineEvent } from '../incident/types.ts';
import { type Clock, clockOf } from './moment.ts';
import type { ReportService } from './values.ts';

/** One line of the report's timeline. Not escaped. */
export interface Row {
  readonly time: string;
  readonly text: string;
}

/**
 * The timeline for people, in the order of the log. What only the log needs (values, copied
 * commands, pages started afresh) is no line of it. A corrected time says when it was written
 * first, and one that is earlier than a line above says so.
 */
export function rowsOf(view: IncidentView, service: ReportService | undefined): Row[] {
  const told = view.timeline.flatMap((entry) => {
    const text = textOf(entry, view, service);
    return text === undefined ? [] : [{ entry, text }];
  });
  const times = told.flatMap(({ entry }) => [entry.time, entry.event.at]);
  const clock = clockOf(service?.time_zone ?? 'UTC', times);
  const people = new Set(told.flatMap(({ entry }) => entry.event.by || []));
  return told.map(({ entry, text }) => ({
    time: clock.at(entry.time),
    text: [text, ...remarks(entry, clock, people.size > 1)].join(' '),
  }));
}

function remarks(
  { event, time, correction, outOfOrder }: TimelineEntry,
  clock: Clock,
  byName: boolean,
) {
  const found: string[] = [];
  // Who acknowledged is the subject of that line already.
  const said = event.type === 'milestone' && event.milestone === 'acknowledged';
  if (byName && event.by && !said) found.push(`(${event.by})`);
  if (correction && time !== event.at) {
    const why = correction.reason ? `: ${correction.reason}` : '';
    found.push(`(time corrected, written at ${clock.utc(event.at)}${why})`);
  }
  if (outOfOrder) found.push('(earlier than a line above)');
  return found;
}

function textOf({ event, time }: TimelineEntry, view: IncidentView, service?: ReportService) {
  switch (event.type) {
    case 'opened':
      if (view.declaration?.fromLink) return `Alert: ${view.declaration.title}`;
      return time === event.at ? undefined : 'Incident began';
    case 'declared':
      return `Incident declared: ${event.severity}`;
    case 'severity':
      return severityText(event, view);
    case 'role': {
      const named = service?.roles.find(({ id }) => id === event.role)?.name;
      const role = named ?? (event.role === commanderRole ? 'Incident Commander' : event.role);
      return `${role}: ${event.person || 'nobody'}`;
    }
    case 'note':
      return event.text;
    case 'update':
      return updateText(event);
    case 'milestone':
      return milestoneText(event);
    case 'step':
      return `${stepWords[event.state]}: ${event.title}${event.reason ? ` (${event.reason})` : ''}`;
    default:
      return undefined;
  }
}

type EventOf<T extends TimelineEvent['type']> = Extract<TimelineEvent, { type: T }>;

const stepWords = {
  done: 'Done',
  skipped: 'Skipped',
  unhelpful: 'Did not help',
  todo: 'Not done after all',
} as const;

function severityText(event: EventOf<'severity'>, { severities }: IncidentView): string {
  const before = severities[severities.findIndex(({ id }) => id === event.id) - 1]?.severity;
  const from = before === undefined ? '' : ` from ${before}`;
  return `Severity changed${from} to ${event.severity}: ${event.reason}`;
}

function updateText({ known, done, next }: EventOf<'update'>): string {
  const said = [
    ['Known', known],
    ['Done', done],
    ['Next', next],
  ].flatMap(([what, words = '']) => {
    const text = words.trim();
    return text === '' ? [] : [`${what}: ${text}${/[.!?…]$/.test(text) ? '' : '.'}`];
  });
  return ['Status update.', ...said].join(' ');
}

function milestoneText({ milestone, by }: EventOf<'milestone'>): string {
  switch (milestone) {
    case 'acknowledged':
      return by ? `${by} acknowledged` : 'Incident acknowledged';
    case 'mitigated':
      return 'Incident mitigated';
    case 'verified':
      return 'Verified resolution';
    case 'resolved':
      return 'Incident resolved';
    case 'reopened':
      return 'Incident reopened';
  }
}
