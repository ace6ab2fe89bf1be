import type { IncidentEvent, Milestone } from '../event.ts';

/** How far an incident is. A draft has no name yet; a record that was put away is closed. */
export const incidentStatuses = [
  'draft',
  'open',
  'acknowledged',
  'mitigated',
  'verified',
  'resolved',
  'closed',
] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

/** Who wrote an entry and when. Times are ISO timestamps. */
interface Written {
  /** The id of the event: what an undo or a correction points to. */
  readonly id: string;
  /** When it happened: as written, or as corrected since. */
  readonly time: string;
  readonly by?: string;
}

/** How a record became an incident. */
export interface Declaration extends Written {
  /** What it was called then; after a merge it may have to be called otherwise: see `numbersOf`. */
  readonly number: string;
  readonly severity: string;
  readonly title: string;
  readonly started?: string;
  readonly fromLink: boolean;
}

/** A severity and from when it was valid: the first is the declaration's, without a reason. */
export interface SeverityChange extends Written {
  readonly severity: string;
  readonly reason?: string;
}

export interface RoleHolder extends Written {
  readonly person: string;
}

/** A status update, as it was sent. */
export interface StatusUpdate extends Written {
  readonly known: string;
  readonly done: string;
  readonly next: string;
}

export interface MilestoneReached extends Written {
  readonly milestone: Milestone;
}

/** When an entry really happened. */
export interface Correction extends Written {
  readonly reason?: string;
  /** Where the entry moved to. */
  readonly to: string;
}

/** What stands in the timeline; the edits of the report and the log's own book-keeping do not. */
export type TimelineEvent = Exclude<
  IncidentEvent,
  { type: 'field' | 'corrected' | 'undone' | 'joined' }
>;

/** One line of the timeline. The lines stand in the order of the log, whatever their times say. */
export interface TimelineEntry {
  readonly event: TimelineEvent;
  /** When it happened: corrected if it was, and for the first one when the incident began. */
  readonly time: string;
  /** The last correction; the time the entry was written with is `event.at`. */
  readonly correction?: Correction;
  /** An entry above it happened later, as far as their times tell. */
  readonly outOfOrder: boolean;
}

/** One edit of a field that nobody has replaced. */
export interface FieldEdit extends Written {
  readonly value: string;
}

/** A part of the report, by its path name: see the event `field`. */
export interface Field {
  readonly name: string;
  /**
   * The edits that stand, oldest first. More than one: they were made at the same time and
   * contradict; an edit that replaces all of them mends that.
   */
  readonly current: readonly FieldEdit[];
  /** The value of the youngest of them. */
  readonly value: string;
}

/** Everything the log of one incident says about it. Immutable. */
export interface IncidentView {
  /** The record's id. */
  readonly id: string;
  /** The service's id, or a page's id outside the services. Absent if the opening is missing. */
  readonly scope?: string;
  /** A rehearsal: never counted. */
  readonly practice: boolean;
  /** The id of the playbook whose symptom the rehearsal gave. */
  readonly scenario?: string;
  readonly openedAt?: string;
  /** Absent for a draft. */
  readonly declaration?: Declaration;
  /** As edited in the report, else as declared. */
  readonly title: string;
  readonly severity?: string;
  /** In the order of the log. */
  readonly severities: readonly SeverityChange[];
  readonly status: IncidentStatus;
  /** When it began: as corrected, else as declared, else when it was opened. */
  readonly startedAt?: string;
  /** When it was put away. */
  readonly closedAt?: string;
  /** In the order of the log; `reachedAt` tells when one was reached. */
  readonly milestones: readonly MilestoneReached[];
  /** How often it was reopened. */
  readonly reopened: number;
  /** Who holds which role now, by the role's id. */
  readonly roles: ReadonlyMap<string, RoleHolder>;
  /** In the order of the log. */
  readonly updates: readonly StatusUpdate[];
  /** By name. */
  readonly fields: ReadonlyMap<string, Field>;
  /** In the order of the log. */
  readonly timeline: readonly TimelineEntry[];
  /** What was taken back, oldest first, each with what did it: undoing all of that restores it. */
  readonly takenBack: readonly {
    readonly event: IncidentEvent;
    readonly undone: readonly string[];
  }[];
  /** The playbooks that were acted on, by their page's id, in the order they were begun. */
  readonly playbooks: readonly string[];
  /** The whole log, sorted by id. */
  readonly events: readonly IncidentEvent[];
}
