import { translate } from '@docusaurus/Translate';
import type { IncidentView, StatusUpdate } from 'runbook-model/incident';
import { stateWords } from '../marks.ts';
import { formatUtcMoment } from '../time.ts';

/** What a status update says; each part may have several lines. */
export type UpdateParts = Pick<StatusUpdate, 'known' | 'done' | 'next'>;

/** What its parts are called in a text. */
export const updateParts = {
  known: translate({ id: 'runbook.update.partKnown', message: 'Known' }),
  done: translate({ id: 'runbook.update.partDone', message: 'Done' }),
  next: translate({ id: 'runbook.update.partNext', message: 'Next' }),
};

/** What goes with every update of an incident. */
export interface UpdateHead {
  number: string;
  /** With its label: `P1 High`. */
  severity: string;
  title: string;
  practice: boolean;
  /** When the update is sent. */
  now: number;
  /** When the next one is due, counted from this one. */
  nextAt?: number;
}

/** A status update as it is pasted into a chat. */
export function updateText(head: UpdateHead, { known, done, next }: UpdateParts): string {
  const { number, severity, title, practice, now, nextAt } = head;
  const name = `${number} ${severity}: ${title}`;
  const lines = [
    practice
      ? translate(
          { id: 'runbook.update.practice', message: 'REHEARSAL, not real: {incident}' },
          { incident: name },
        )
      : name,
    translate(
      { id: 'runbook.update.sent', message: 'Status update, {moment}' },
      { moment: formatUtc(now) },
    ),
    ...part(updateParts.known, known),
    ...part(updateParts.done, done),
    ...part(updateParts.next, next),
    ...(nextAt === undefined
      ? []
      : [
          translate(
            { id: 'runbook.update.nextBy', message: 'Next update by {moment}' },
            { moment: formatUtc(nextAt) },
          ),
        ]),
  ];
  return lines.join('\n');
}

/** In a chat people of several time zones read it: no "here". */
function formatUtc(at: number): string {
  return formatUtcMoment(at, at);
}

function part(name: string, text: string): string[] {
  const lines = text.trim().split('\n');
  if (lines[0] === '') return [];
  return lines.length === 1 ? [`${name}: ${lines[0]}`] : [`${name}:`, ...lines];
}

/**
 * The next update from what the log knows: what was known last, what was done since, and what the
 * reader said would come next.
 *
 * @param nextStep the title of the step to go on with
 */
export function draftUpdate(view: IncidentView, nextStep: string | undefined): UpdateParts {
  const last = view.updates.at(-1);
  /** How each step was left. */
  const steps = new Map<string, string>();
  for (const { event } of view.timeline) {
    if (event.type !== 'step') continue;
    const key = `${event.playbook} ${event.words}`;
    steps.delete(key);
    if (event.state === 'todo' || (last && event.id < last.id)) continue;
    const how = event.state === 'done' ? '' : `: ${stateWords[event.state]}`;
    steps.set(key, `- ${event.title}${how}`);
  }
  return {
    known: last?.known ?? view.title,
    done: [...steps.values()].join('\n'),
    next: nextStep ?? '',
  };
}
