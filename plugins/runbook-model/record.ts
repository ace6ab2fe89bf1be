import type { IncidentEvent, StepEvent } from './event.ts';
import { mergeEvents } from './merge.ts';
import { takenBack } from './undone.ts';

/** What a step was last marked as: the event itself, so `mark.id` is what an undo takes back. */
export type Mark = StepEvent;

/** What was done on one page. Times are ISO timestamps. */
export interface PlaybookState {
  /** By the slug of the step's words, then by the hash of its content: the latest mark each. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, Mark>>;
  /** When the first of its steps was acted on (or its first command copied) since the last reset. */
  readonly firstActionAt?: string;
  readonly lastActionAt?: string;
  /** Which step was acted on last. */
  readonly lastWords?: string;
  readonly lastHash?: string;
}

/** Everything a log says, ready to show. Immutable; unchanged parts keep their identity. */
export interface RecordState {
  readonly scope?: string;
  readonly openedAt?: string;
  readonly closed: boolean;
  /** A rehearsal. */
  readonly practice?: true;
  /** It has a name: it is an incident, and no draft any more. */
  readonly declared?: true;
  /** Records it was joined to: it is not one of its own any more. */
  readonly joins?: readonly { readonly id: string; readonly into: string }[];
  readonly playbooks: ReadonlyMap<string, PlaybookState>;
  /** Placeholder values by name. */
  readonly values: ReadonlyMap<string, string>;
  readonly lastAction?: { readonly at: string; readonly playbook?: string };
  /** The whole log sorted by id, with what was undone and what undid it. */
  readonly events: readonly IncidentEvent[];
}

export const emptyRecord: RecordState = {
  closed: false,
  playbooks: new Map(),
  values: new Map(),
  events: [],
};

/** The state a log leads to. The order and number of arrivals of an event make no difference. */
export function foldRecord(log: Iterable<IncidentEvent>): RecordState {
  const events = mergeEvents(log, []);
  const gone = takenBack(events);
  const state: Draft = { ...emptyRecord, events };
  const own: Own = new Set();
  for (const event of events) if (!gone.has(event.id)) take(state, event, own);
  return state;
}

/**
 * The state with one event more, equal to folding all anew. Cheap for the newest event of a log,
 * sharing all it does not touch; an older one or an `undone` folds the whole log again.
 */
export function applyEvent(state: RecordState, event: IncidentEvent): RecordState {
  const newest = state.events.at(-1);
  if (event.type === 'undone' || (newest !== undefined && event.id <= newest.id)) {
    return foldRecord([...state.events, event]);
  }
  const next: Draft = { ...state, events: [...state.events, event] };
  take(next, event, new Set());
  return next;
}

type Draft = { -readonly [K in keyof RecordState]: RecordState[K] };
/** The maps made during this very fold: they may be written to, all others are copied first. */
type Own = Set<unknown>;

function take(state: Draft, event: IncidentEvent, own: Own): void {
  switch (event.type) {
    case 'opened':
      state.scope ??= event.scope;
      state.openedAt ??= event.at;
      if (event.practice) state.practice = true;
      return;
    case 'declared':
      state.declared = true;
      return;
    case 'joined':
      state.joins = [...(state.joins ?? []), { id: event.id, into: event.into }];
      return;
    case 'closed':
      state.closed = true;
      return;
    case 'milestone':
      if (event.milestone === 'reopened') state.closed = false;
      return;
    case 'value': {
      const values = writable(state.values, own);
      if (event.value === '') values.delete(event.name);
      else values.set(event.name, event.value);
      state.values = values;
      state.lastAction = { at: event.at };
      return;
    }
  }
  // What concerns the incident and not its pages is folded where it is shown.
  if (!('playbook' in event)) return;
  const playbooks = writable(state.playbooks, own);
  if (event.type === 'reset') playbooks.delete(event.playbook);
  else playbooks.set(event.playbook, act(playbooks.get(event.playbook), event, own));
  state.playbooks = playbooks;
  state.lastAction = { at: event.at, playbook: event.playbook };
}

type Action = Extract<IncidentEvent, { type: 'step' | 'copied' }>;

function act(before: PlaybookState | undefined, event: Action, own: Own): PlaybookState {
  const state = {
    ...before,
    marks: before?.marks ?? new Map(),
    firstActionAt: before?.firstActionAt ?? event.at,
    lastActionAt: event.at,
  };
  if (event.type === 'copied') return state;
  const ofWords = writable(state.marks.get(event.words) ?? new Map<string, Mark>(), own);
  const marks = writable(state.marks, own);
  marks.set(event.words, ofWords.set(event.hash, event));
  return { ...state, marks, lastWords: event.words, lastHash: event.hash };
}

function writable<K, V>(map: ReadonlyMap<K, V>, own: Own): Map<K, V> {
  if (own.has(map)) return map as Map<K, V>;
  const copy = new Map(map);
  own.add(copy);
  return copy;
}
