import {
  createIds,
  type EventBody,
  type EventDraft,
  eventVersion,
  type Ids,
  type IncidentEvent,
  type RecordState,
} from 'runbook-model';
import { eventIdIn, keyOf, readEntry } from './entry.ts';
import { createIncidents } from './incidents.ts';
import { exportOf, type RecordFile } from './record-file.ts';
import { createSaver, type Saving } from './saver.ts';
import type { LogStorage } from './storage.ts';

/** A stored entry nobody can read. It stays in the storage as it is. */
interface Quarantined {
  key: string;
  reason: string;
}

export interface StorageStatus {
  /** How the last attempt to save ended. */
  saving: Saving;
  /**
   * How many events are in memory only. They are tried again with every event and by `retry`.
   * Those on their way to the disk, for some milliseconds and never longer than two seconds, are
   * not among them.
   */
  unsaved: number;
  quarantined: readonly Quarantined[];
  /** Somebody emptied the storage under this tab; `unsaved` counts what is to be saved again. */
  cleared: boolean;
}

/** The log of this browser. No method throws because of what is stored or cannot be. */
export interface LogStore {
  /** What is open for a scope; the same object until it changes. */
  snapshot(scope: string): RecordState;
  /** Adds an event to the earliest open record of the scope, opening one if there is none. */
  append(scope: string, draft: EventDraft): IncidentEvent;
  /**
   * Takes an event back; undoing the `undone` it returns restores it.
   * @returns nothing if the event is unknown, or opened the record
   */
  undo(eventId: string): IncidentEvent | undefined;
  /** Ends every open record of the scope: its pages start afresh. */
  closeRecord(scope: string): IncidentEvent[];
  /** Starts one page afresh. Does nothing where no record is open. */
  reset(scope: string, playbook: string): IncidentEvent | undefined;
  status(): StorageStatus;
  /** Tells of every change of a snapshot or the status. */
  subscribe(listener: () => void): () => void;
  /** Looks for what other tabs wrote while this one slept. */
  rescan(): void;
  /** Tries to save what is unsaved. */
  retry(): void;
  /** Everything known, the unsaved and the unreadable included, as a file to keep. */
  exportRecord(): RecordFile;
}

export interface LogStoreOptions {
  storage: LogStorage;
  /** The wall clock, in milliseconds. */
  now: () => number;
  ids?: Ids;
}

/** A log over a storage. It reads nothing before it is first asked. */
export function createLogStore({ storage, now, ids = createIds(now) }: LogStoreOptions): LogStore {
  const incidents = createIncidents();
  const saver = createSaver(storage);
  const quarantine = new Map<string, Quarantined & { raw: string }>();
  const listeners = new Set<() => void>();
  let loaded = false;
  let cleared = false;
  let status: StorageStatus | undefined;

  const changed = () => {
    status = undefined;
    for (const listener of [...listeners]) listener();
  };

  /** Reads one entry; true if that told anything new. */
  const ingest = (key: string): boolean => {
    const eventId = eventIdIn(key);
    if (eventId === undefined) return false;
    const known = incidents.get(eventId);
    if (known !== undefined && keyOf(known) === key) return false;
    const raw = storage.read(key);
    // Removed by another tab: what this one knows of it stays.
    if (raw === null || quarantine.get(key)?.raw === raw) return false;
    const entry = readEntry(key, raw);
    if ('problem' in entry) {
      quarantine.set(key, { key, reason: entry.problem, raw });
      return true;
    }
    quarantine.delete(key);
    ids.observe(eventId);
    incidents.add(entry.event);
    return true;
  };

  /** Open records are to be saved again, so that what follows is not saved without its start. */
  const lose = () => {
    cleared = true;
    for (const incident of incidents.open()) saver.hold(incidents.eventsOf(incident));
  };

  const scan = (): boolean => {
    let found = 0;
    let news = false;
    for (const key of storage.keys()) {
      if (eventIdIn(key) === undefined) continue;
      found += 1;
      if (ingest(key)) news = true;
    }
    if (found > 0 || cleared || incidents.all().length <= saver.unsaved.size) return news;
    lose();
    return true;
  };

  /** Looks at what the storage told of; true if that told anything new. */
  const hear = (keys: readonly string[]): boolean => {
    let news = saver.hear(keys);
    if (news && saver.refused === 0) cleared = false;
    for (const key of keys) if (ingest(key)) news = true;
    return news;
  };

  const load = () => {
    if (loaded) return;
    loaded = true;
    storage.subscribe((keys) => {
      if (keys === null) lose();
      if (keys === null || hear(keys)) changed();
    });
    scan();
  };

  const stamp = (incident: string, body: EventBody): IncidentEvent => {
    const at = new Date(now()).toISOString();
    const event = { v: eventVersion, id: ids.next(), incident, at, ...body } as IncidentEvent;
    incidents.add(event);
    saver.hold([event]);
    return event;
  };

  const save = () => {
    saver.flush();
    if (saver.refused === 0) cleared = false;
    changed();
  };

  const openIncident = (scope: string): string => {
    const [open] = incidents.open(scope);
    if (open !== undefined) return open;
    // Another tab may have opened one that nobody has told of yet.
    scan();
    const [late] = incidents.open(scope);
    if (late !== undefined) return late;
    const incident = ids.next();
    stamp(incident, { type: 'opened', scope });
    return incident;
  };

  const append = (scope: string, draft: EventDraft): IncidentEvent => {
    load();
    const event = stamp(openIncident(scope), draft);
    save();
    return event;
  };

  return {
    append,
    snapshot(scope) {
      load();
      return incidents.snapshot(scope);
    },
    undo(eventId) {
      load();
      const target = incidents.get(eventId);
      if (target === undefined || target.type === 'opened') return undefined;
      const event = stamp(target.incident, { type: 'undone', target: eventId });
      save();
      return event;
    },
    closeRecord(scope) {
      load();
      const events = incidents.open(scope).map((id) => stamp(id, { type: 'closed' }));
      if (events.length > 0) save();
      return events;
    },
    reset(scope, playbook) {
      load();
      return incidents.open(scope).length > 0
        ? append(scope, { type: 'reset', playbook })
        : undefined;
    },
    status() {
      load();
      status ??= {
        saving: saver.saving,
        unsaved: saver.refused,
        quarantined: [...quarantine.values()].map(({ key, reason }) => ({ key, reason })),
        cleared,
      };
      return status;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    rescan() {
      if (!loaded) return;
      if (scan()) changed();
    },
    retry() {
      load();
      save();
    },
    exportRecord() {
      load();
      return exportOf(new Date(now()), incidents.all(), [...quarantine.values()]);
    },
  };
}
