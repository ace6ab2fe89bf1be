import {
  createIds,
  type EventBody,
  eventVersion,
  type Ids,
  type IncidentEvent,
} from 'runbook-model';
import type { ChangeListener } from './changes.ts';
import { eventIdIn, keyOf, readEntry } from './entry.ts';
import { createIncidents, type Incidents } from './incidents.ts';
import { exportOf, type RecordFile } from './record-file.ts';
import { createSaver, type Saving } from './saver.ts';
import type { LogStorage } from './storage.ts';
import { isOpen } from './working.ts';

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

export interface EventLogOptions {
  storage: LogStorage;
  /** The wall clock, in milliseconds. */
  now: () => number;
  ids?: Ids;
  /** Who writes, if they gave a name. */
  by?: () => string | undefined;
  /** Looks at other keys the storage told of; true if that told anything new. */
  hearMore?: (keys: readonly string[] | null) => boolean;
}

/** All events of this browser, read from and written to a storage that tabs share. */
export interface EventLog {
  readonly incidents: Incidents;
  /** The id of a new record. */
  newId(): string;
  /** Reads everything, once. */
  load(): void;
  /** Looks for what other tabs wrote; true if there was any. */
  scan(): boolean;
  /** Makes an event; `save` comes after the last of several. */
  stamp(record: string, body: EventBody): IncidentEvent;
  /** Takes in events that were made elsewhere; `save` comes after. */
  adopt(events: readonly IncidentEvent[]): void;
  /** Tries to save what is unsaved, and tells of the change: which event, if it is no more. */
  save(event?: IncidentEvent): void;
  /** Tells of a change that is not in the events. */
  changed(): void;
  status(): StorageStatus;
  subscribe(listener: ChangeListener): () => void;
  rescan(): void;
  exportRecord(): RecordFile;
}

/** It reads nothing before `load`. */
export function createEventLog(options: EventLogOptions): EventLog {
  const { storage, now, ids = createIds(now), by, hearMore } = options;
  const incidents = createIncidents();
  const saver = createSaver(storage);
  const quarantine = new Map<string, Quarantined & { raw: string }>();
  const listeners = new Set<ChangeListener>();
  let loaded = false;
  let cleared = false;
  let status: StorageStatus | undefined;

  const changed: ChangeListener = (event) => {
    status = undefined;
    for (const listener of [...listeners]) listener(event);
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
    for (const record of incidents.records()) if (isOpen(record)) saver.hold(record.state.events);
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

  return {
    incidents,
    newId: () => ids.next(),
    scan,
    changed: () => changed(),
    load() {
      if (loaded) return;
      loaded = true;
      storage.subscribe((keys) => {
        const more = hearMore?.(keys) ?? false;
        if (keys === null) lose();
        if (keys === null || hear(keys) || more) changed();
      });
      scan();
    },
    stamp(incident, body) {
      const at = new Date(now()).toISOString();
      const name = by?.();
      const envelope = { v: eventVersion, id: ids.next(), incident, at, ...(name && { by: name }) };
      const event = { ...envelope, ...body } as IncidentEvent;
      incidents.add(event);
      saver.hold([event]);
      return event;
    },
    adopt(events) {
      for (const event of events) {
        ids.observe(event.id);
        incidents.add(event);
      }
      saver.hold(events);
    },
    save(event) {
      saver.flush();
      if (saver.refused === 0) cleared = false;
      changed(event);
    },
    status() {
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
      if (loaded && scan()) changed();
    },
    exportRecord: () => exportOf(new Date(now()), incidents.all(), [...quarantine.values()]),
  };
}
