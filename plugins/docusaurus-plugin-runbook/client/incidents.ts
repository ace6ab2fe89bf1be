import {
  applyEvent,
  byId,
  emptyRecord,
  foldRecord,
  type IncidentEvent,
  type RecordState,
} from 'runbook-model';
import { rootsOf } from 'runbook-model/incident';

/** One record with what was joined to it. */
export interface KnownRecord {
  readonly id: string;
  /** The same object until something changes. */
  readonly state: RecordState;
}

/** All events this tab knows, by record. */
export interface Incidents {
  get(eventId: string): IncidentEvent | undefined;
  /** Takes in an event not known yet. */
  add(event: IncidentEvent): void;
  /** Every event, sorted by id. */
  all(): IncidentEvent[];
  /** Every record that belongs to no other, earliest first; the same list until one changes. */
  records(): readonly KnownRecord[];
  /** The record another one belongs to; itself if it is one of its own. */
  rootOf(record: string): string;
}

interface Own {
  state: RecordState;
  /** Not in the state yet: one is applied, many are folded at once. */
  fresh: IncidentEvent[];
}

interface Whole extends KnownRecord {
  parts: readonly RecordState[];
}

export function createIncidents(): Incidents {
  const known = new Map<string, IncidentEvent>();
  const own = new Map<string, Own>();
  let roots: ReadonlyMap<string, string> = new Map();
  let wholes = new Map<string, Whole>();
  let list: readonly KnownRecord[] | undefined = [];

  const gather = (): readonly KnownRecord[] => {
    const states = new Map([...own].map(([id, record]) => [id, settle(record)]));
    roots = rootsIn(states);
    const parts = new Map<string, RecordState[]>();
    for (const [id, state] of states) {
      const root = roots.get(id) ?? id;
      const others = parts.get(root) ?? [];
      // What is the record's own comes first: it says whether it is closed, and whose it is.
      parts.set(root, id === root ? [state, ...others] : [...others, state]);
    }
    wholes = new Map(
      [...parts].map(([id, of]) => {
        const before = wholes.get(id);
        const whole = before && sameItems(before.parts, of) ? before : join(id, of);
        return [id, whole];
      }),
    );
    return [...wholes.values()].sort(byId);
  };

  const records = () => {
    list ??= gather();
    return list;
  };

  return {
    get: (eventId) => known.get(eventId),
    add(event) {
      known.set(event.id, event);
      const record = own.get(event.incident);
      if (record) record.fresh.push(event);
      else own.set(event.incident, { state: emptyRecord, fresh: [event] });
      list = undefined;
    },
    all: () => [...known.values()].sort(byId),
    records,
    rootOf(record) {
      records();
      return roots.get(record) ?? record;
    },
  };
}

function settle(record: Own): RecordState {
  const { state, fresh } = record;
  const [event] = fresh;
  if (event === undefined) return state;
  record.fresh = [];
  record.state =
    fresh.length === 1 ? applyEvent(state, event) : foldRecord([...state.events, ...fresh]);
  return record.state;
}

function rootsIn(states: ReadonlyMap<string, RecordState>): ReadonlyMap<string, string> {
  const joins = [...states].flatMap(([id, { joins = [] }]) =>
    joins.map((join) => ({ id: join.id, of: [id, join.into] as const })),
  );
  return rootsOf(
    states.keys(),
    joins.sort(byId).map(({ of }) => of),
  );
}

/** One state over a record and those joined to it. Those have no say in what it is. */
function join(id: string, parts: readonly RecordState[]): Whole {
  const [main = emptyRecord] = parts;
  if (parts.length < 2) return { id, parts, state: main };
  const { scope, openedAt, closed, practice } = main;
  const state = { ...union(parts), scope, openedAt, closed, practice };
  return { id, parts, state };
}

/** One state over several logs. */
export function union(states: readonly RecordState[]): RecordState {
  return foldRecord(states.flatMap((state) => state.events));
}

export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
