import type { Command } from './command.ts';
import type { Expectation } from './expectation.ts';

/** One page with steps: a playbook, or a procedure or checklist that playbooks link to. */
export interface Playbook {
  /** The page's path below the docs folder without its extension: `lcbp3-dms/database-down`. */
  id: string;
  /** The folder of its service, absent for pages outside a service. */
  service?: string;
  title: string;
  description?: string;
  /** An id of the service's scale. A page without one is a procedure, not a playbook. */
  severity?: string;
  owner?: string;
  /** ISO dates (`2026-03-01`). */
  reviewed?: string;
  reviewDue?: string;
  signals: Signal[];
  symptoms: Symptom[];
  lists: StepList[];
  /** Placeholder names used by its commands, in order of appearance. */
  placeholders: string[];
  /** Variables its commands take from the reader's shell, in order of appearance. */
  variables: string[];
}

/** Something machine-made that leads a reader to a playbook. */
export interface Signal {
  kind: SignalKind;
  value: string;
}
export const signalKinds = ['status', 'log', 'metric', 'alert', 'container', 'unit'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** What a person sees, in plain words, with the literals (`500`, log lines) in it. */
export interface Symptom {
  text: string;
  literals: string[];
}

/** One ordered list of steps, or a list of tasks. */
export interface StepList {
  kind: 'steps' | 'tasks';
  /** The heading it stands under, with its anchor. */
  section?: { title: string; anchor: string };
  /** A branch: the reader enters it only if this is so. */
  onlyIf?: string;
  steps: Step[];
  escalation?: Escalation;
}

/** One ticked thing to do. */
export interface Step {
  /** Unique on its page and stable: from its own words, never from its position. */
  id: string;
  /** The slug of its words; equal to `id` unless another step of the page has the same words. */
  words: string;
  /** Hash of everything the step says: a tick on other content is shown as changed since. */
  hash: string;
  /** Where it can be linked to, if not at `#id`. */
  anchor?: string;
  /** Its place on the page, from 1, over all lists of steps. Absent for tasks. */
  number?: number;
  title: string;
  blocks: CommandBlock[];
  line: number;
}

/** One fenced block of commands with what is true of it. */
export interface CommandBlock {
  commands: Command[];
  line: number;
  expect?: string;
  danger?: string;
  undo?: string;
  on?: string;
  as?: string;
  needs?: string;
  leave?: string;
  /** What a drill holds it against. No browser gets it. */
  drill?: Expectation;
  /** It stands in a `:::undo`: run only to take a step back. No browser gets it. */
  undoing?: true;
}

/** A block as its element on the page gets it. */
export type BlockData = Omit<CommandBlock, 'line' | 'drill' | 'undoing'> &
  Pick<NonNullable<CommandBlock['drill']>, 'notDrilled'>;

/** Whom to call when a list of steps does not help in time. */
export interface Escalation {
  /** A role id of the service, or plain words. */
  to: string;
  /** Milliseconds after the first step of the page was acted on. */
  after?: number;
}

/** What a page hands to the browser beside its text. */
export interface PageData extends Omit<Playbook, 'symptoms' | 'signals' | 'description' | 'lists'> {
  lists: ListData[];
}

export interface ListData extends Omit<StepList, 'steps'> {
  steps: StepData[];
}

/** A step without its commands: those stand with their own elements. */
export type StepData = Omit<Step, 'blocks' | 'line'>;
