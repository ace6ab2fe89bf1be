import {
  type Check,
  listOf,
  maybe,
  oneOf,
  type Shape,
  type Shaped,
  text,
  timestamp,
} from './shape.ts';
import { encodeTime } from './ulid.ts';

/** The version every new event is written with. Older ones are migrated when read. */
export const eventVersion = 1;

/** Ids of later times are refused: one of them would push the clock of every log it reaches. */
export const latestTime = Date.UTC(2101, 0, 1) - 1;
const firstRefused = encodeTime(latestTime + 1);

/** Upper case only: ids are compared as text, and two spellings of one id would be two events. */
const id: Check<string> = (value): value is string =>
  text(value) && /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value) && value < firstRefused;

/** What an incident is called: the UTC day it was declared on, and its place in that day. */
export const numberPattern = /^INC-(\d{8})-(\d{3,6})$/;
const number: Check<string> = (value): value is string => text(value) && numberPattern.test(value);

/**
 * What every event carries. `at` is the wall clock of who wrote it; order comes from the id. `by`
 * is the name somebody gave themselves in this browser.
 */
const envelope = { v: oneOf(eventVersion), id, incident: id, at: timestamp, by: maybe(text) };

export const stepStates = ['todo', 'done', 'skipped', 'unhelpful'] as const;
export type StepState = (typeof stepStates)[number];

export const milestones = [
  'acknowledged',
  'mitigated',
  'verified',
  'resolved',
  'reopened',
] as const;
export type Milestone = (typeof milestones)[number];

export const eventShapes = {
  /**
   * The first entry of a record: opened silently by the first action on a page of `scope`. A record
   * of `practice` is a rehearsal, perhaps of a `scenario`: a playbook's id.
   */
  opened: {
    ...envelope,
    type: oneOf('opened'),
    scope: text,
    practice: maybe(oneOf(true)),
    scenario: maybe(text),
  },
  step: {
    ...envelope,
    type: oneOf('step'),
    playbook: text,
    /** Slug of the step's words, and the hash of what it said when it was acted on. */
    words: text,
    hash: text,
    /** Another step of the page had the same words at that time. */
    twin: maybe(oneOf(true)),
    /** The step's title at that time, so that the record reads without the page. */
    title: text,
    state: oneOf(...stepStates),
    reason: maybe(text),
  },
  /** `text`: what went to the clipboard, with environment variables by name only. */
  copied: { ...envelope, type: oneOf('copied'), playbook: text, text },
  /** A placeholder's value; the empty string takes it back. */
  value: { ...envelope, type: oneOf('value'), name: text, value: text },
  /** Every step of one playbook starts afresh. */
  reset: { ...envelope, type: oneOf('reset'), playbook: text },
  /** The record is complete, until it is reopened: the next action opens a new one. */
  closed: { ...envelope, type: oneOf('closed') },
  /**
   * Makes a record an incident with a name. `number` is what it was called here: after a merge
   * two may be called the same, see `numbersOf`. `started`: when it began, as an alert told.
   */
  declared: {
    ...envelope,
    type: oneOf('declared'),
    number,
    severity: text,
    title: text,
    started: maybe(timestamp),
    source: maybe(oneOf('link')),
  },
  severity: { ...envelope, type: oneOf('severity'), severity: text, reason: text },
  /** Who holds a role of the service; the empty string gives it back. */
  role: { ...envelope, type: oneOf('role'), role: text, person: text },
  note: { ...envelope, type: oneOf('note'), text },
  /** A status update, as it was sent. */
  update: { ...envelope, type: oneOf('update'), known: text, done: text, next: text },
  /** A point of the incident's life that was reached. */
  milestone: { ...envelope, type: oneOf('milestone'), milestone: oneOf(...milestones) },
  /**
   * One part of the report: `root-cause`, `actions/<ulid>/owner`. It takes the place of the edits
   * it `replaces`; two that replace the same one were made at the same time and contradict.
   */
  field: {
    ...envelope,
    type: oneOf('field'),
    name: text,
    value: text,
    replaces: listOf(id),
  },
  /** When an earlier event really happened. The event keeps the time it was written with. */
  corrected: {
    ...envelope,
    type: oneOf('corrected'),
    target: id,
    time: timestamp,
    reason: maybe(text),
  },
  /** This record belongs to another: two tabs opened one each at the same instant. */
  joined: { ...envelope, type: oneOf('joined'), into: id },
  /** Takes one earlier event back: the undo of everything. An `undone` can itself be undone. */
  undone: { ...envelope, type: oneOf('undone'), target: id },
} satisfies Record<string, Shape>;

type Shapes = typeof eventShapes;
export type EventType = keyof Shapes;
type Typed = { [T in EventType]: Readonly<Shaped<Shapes[T]>> };

/** One immutable, time-stamped entry of an incident's log. */
export type IncidentEvent = Typed[EventType];
export type StepEvent = Typed['step'];

type Body<E> = E extends IncidentEvent ? Omit<E, 'v' | 'id' | 'incident' | 'at'> : never;
/** An event before it is stamped with version, ids and time. */
export type EventBody = Body<IncidentEvent>;
/** What a page may add to a record; the log itself writes the others. */
export type EventDraft = Body<
  Exclude<IncidentEvent, { type: 'opened' | 'declared' | 'joined' | 'closed' | 'undone' }>
>;
