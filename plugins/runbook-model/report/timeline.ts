import { commanderRole } from '../incident/roles.ts';
import type { IncidentView, TimelineEntry, TimelineEvent } from '../incident/types.ts';
import { type Clock, clockOf } from './moment.ts';
import type { ReportContext } from './values.ts';
import { filledIn, type TimelineWords } from './words.ts';

/** One line of the report's timeline. Not escaped. */
export interface Row {
  readonly time: string;
  readonly text: string;
}

type RowContext = Pick<ReportContext, 'service' | 'words'>;

/**
 * The timeline for people, in the order of the log. What only the log needs (values, copied
 * commands, pages started afresh) is no line of it. A corrected time says when it was written
 * first, and one that is earlier than a line above says so.
 */
export function rowsOf(view: IncidentView, { service, words }: RowContext): Row[] {
  const told = view.timeline.flatMap((entry) => {
    const text = textOf(entry, view, { service, words });
    return text === undefined ? [] : [{ entry, text }];
  });
  const times = told.flatMap(({ entry }) => [entry.time, entry.event.at]);
  const clock = clockOf(service?.time_zone ?? 'UTC', times);
  const people = new Set(told.flatMap(({ entry }) => entry.event.by || []));
  return told.map(({ entry, text }) => ({
    time: clock.at(entry.time),
    text: [text, ...remarks(entry, clock, people.size > 1, words.timeline)].join(' '),
  }));
}

function remarks(
  { event, time, correction, outOfOrder }: TimelineEntry,
  clock: Clock,
  byName: boolean,
  words: TimelineWords,
) {
  const found: string[] = [];
  // Who acknowledged is the subject of that line already.
  const said = event.type === 'milestone' && event.milestone === 'acknowledged';
  if (byName && event.by && !said) found.push(`(${event.by})`);
  if (correction && time !== event.at) {
    const written = clock.utc(event.at);
    const { reason } = correction;
    found.push(
      reason
        ? filledIn(words.correctedBecause, { written, reason })
        : filledIn(words.corrected, { written }),
    );
  }
  if (outOfOrder) found.push(words.outOfOrder);
  return found;
}

function textOf({ event, time }: TimelineEntry, view: IncidentView, context: RowContext) {
  const words = context.words.timeline;
  switch (event.type) {
    case 'opened':
      if (view.declaration?.fromLink) {
        return filledIn(words.alert, { title: view.declaration.title });
      }
      return time === event.at ? undefined : words.began;
    case 'declared':
      return filledIn(words.declared, { severity: event.severity });
    case 'severity':
      return severityText(event, view, words);
    case 'role': {
      const named = context.service?.roles.find(({ id }) => id === event.role)?.name;
      const role = named ?? (event.role === commanderRole ? words.commander : event.role);
      return event.person ? `${role}: ${event.person}` : filledIn(words.nobody, { role });
    }
    case 'note':
      return event.text;
    case 'update':
      return updateText(event, words);
    case 'milestone':
      return milestoneText(event, words);
    case 'step':
      return stepText(event, words);
    default:
      return undefined;
  }
}

type EventOf<T extends TimelineEvent['type']> = Extract<TimelineEvent, { type: T }>;

function stepText({ state, title, reason }: EventOf<'step'>, { steps }: TimelineWords): string {
  return `${filledIn(steps[state], { step: title })}${reason ? ` (${reason})` : ''}`;
}

function severityText(
  { id, severity: to, reason }: EventOf<'severity'>,
  { severities }: IncidentView,
  words: TimelineWords,
): string {
  const from = severities[severities.findIndex((one) => one.id === id) - 1]?.severity;
  return from === undefined
    ? filledIn(words.severity, { to, reason })
    : filledIn(words.severityFrom, { from, to, reason });
}

function updateText(event: EventOf<'update'>, { update, updateParts }: TimelineWords): string {
  const said = (['known', 'done', 'next'] as const).flatMap((part) => {
    const text = event[part].trim();
    const stop = /[.!?…]$/.test(text) ? '' : '.';
    return text === '' ? [] : [filledIn(updateParts[part], { text: `${text}${stop}` })];
  });
  return [update, ...said].join(' ');
}

function milestoneText({ milestone, by }: EventOf<'milestone'>, words: TimelineWords): string {
  return milestone === 'acknowledged' && by
    ? filledIn(words.acknowledgedBy, { person: by })
    : words.milestones[milestone];
}
