import type { Milestone, StepState } from '../event.ts';
import type { IncidentStatus } from '../incident/types.ts';

/**
 * What a report says by itself, in the language of its site. What stands in braces is filled in
 * here. Its headings are those of its template; its front matter is for machines, in no language.
 */
export interface ReportWords {
  /** How far an incident is. */
  readonly status: Readonly<Record<IncidentStatus, string>>;
  /** What stands where nothing was written: `[Name]`. */
  readonly blank: Readonly<Record<'title' | 'commander' | 'task' | 'owner' | 'due', string>>;
  /** `{task}`, `{owner}`, `{due}`: the line of an action item. */
  readonly action: string;
  /** `{incident}`: what the meeting is called in a calendar. */
  readonly review: string;
  /** In the place of a length that cannot be. */
  readonly noLength: string;
  readonly timeline: TimelineWords;
  /** So many milliseconds: `1 day 2 hours`. */
  length(milliseconds: number): string;
}

/** The lines of the timeline, and its head. */
export interface TimelineWords {
  readonly time: string;
  readonly event: string;
  /** `{title}`: the incident was declared by the link of an alert. */
  readonly alert: string;
  readonly began: string;
  /** `{severity}`. */
  readonly declared: string;
  /** `{to}`, `{reason}`. */
  readonly severity: string;
  /** `{from}`, `{to}`, `{reason}`. */
  readonly severityFrom: string;
  /** The role that every incident has, also where the service does not name it. */
  readonly commander: string;
  /** `{role}`: somebody had it until now. */
  readonly nobody: string;
  readonly update: string;
  /** `{text}`, which ends in a full stop: a part of a status update. */
  readonly updateParts: Readonly<Record<'known' | 'done' | 'next', string>>;
  /** `{person}`. */
  readonly acknowledgedBy: string;
  readonly milestones: Readonly<Record<Milestone, string>>;
  /** `{step}`. */
  readonly steps: Readonly<Record<StepState, string>>;
  /** `{written}`: a time was corrected that was written first at another. */
  readonly corrected: string;
  /** `{written}`, `{reason}`. */
  readonly correctedBecause: string;
  readonly outOfOrder: string;
}

/** A message with its values. What a value has in braces stays as it is. */
export function filledIn(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (open, name: string) => values[name] ?? open);
}
