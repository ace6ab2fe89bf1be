import {
  applyEvent,
  byId,
  emptyRecord,
  foldRecord,
  type IncidentEvent,
  type RecordState,
} from 'runbook-model';

/** All events this tab knows, by incident. */
export interface Incidents {
  get(eventId: string): IncidentEvent | undefined;
  /** Takes in an event not known yet. */
  add(event: IncidentEvent): void;
  /** Every event, sorted by id. */
  all(): IncidentEvent[];
  /** The ids of the open incidents, earliest first: of one scope, or of all. */
  open(scope?: string): string[];
  /** The events of one incident, sorted by id. */
  eventsOf(incident: string): readonly IncidentEvent[];
  /** One state over all open incidents of a scope; the same object until something changes. */
  snapshot(scope: string): RecordState;
}

interface Incident {
  state: RecordState;
  /** Not in the state yet: one is applied, many are folded at once. */
  fresh: IncidentEvent[];
}

interface Union {
  states: RecordState[];
  merged: RecordState;
}

export function createIncidents(): Incidents {
  const known = new Map<string, IncidentEvent>();
  const incidents = new Map<string, Incident>();
  const unions = new Map<string, Union>();
  /** The scopes whose union was looked at since the last event. */
  const settled = new Set<string>();

  const stateOf = (id: string): RecordState => {
    const incident = incidents.get(id);
    return incident ? settle(incident) : emptyRecord;
  };

  const open = (scope?: string) =>
    [...incidents.keys()]
      .filter((id) => {
        const state = stateOf(id);
        if (state.closed || state.scope === undefined) return false;
        return scope === undefined || state.scope === scope;
      })
      .sort();

  return {
    get: (eventId) => known.get(eventId),
    add(event) {
      known.set(event.id, event);
      const incident = incidents.get(event.incident);
      if (incident) incident.fresh.push(event);
      else incidents.set(event.incident, { state: emptyRecord, fresh: [event] });
      settled.clear();
    },
    all: () => [...known.values()].sort(byId),
    open,
    eventsOf: (incident) => stateOf(incident).events,
    snapshot(scope) {
      const held = unions.get(scope);
      if (held && settled.has(scope)) return held.merged;
      const states = open(scope).map(stateOf);
      const union =
        held && sameItems(held.states, states) ? held : { states, merged: join(states) };
      unions.set(scope, union);
      settled.add(scope);
      return union.merged;
    },
  };
}

function settle(incident: Incident): RecordState {
  const { state, fresh } = incident;
  const [event] = fresh;
  if (event === undefined) return state;
  incident.fresh = [];
  incident.state =
    fresh.length === 1 ? applyEvent(state, event) : foldRecord([...state.events, ...fresh]);
  return incident.state;
}

/** More than one is open when two tabs opened a record at the same instant, or after a merge. */
function join(states: RecordState[]): RecordState {
  const [only = emptyRecord] = states;
  return states.length < 2 ? only : foldRecord(states.flatMap((state) => state.events));
}

function sameItems(a: RecordState[], b: RecordState[]): boolean {
  return a.length === b.length && a.every((state, index) => state === b[index]);
}
