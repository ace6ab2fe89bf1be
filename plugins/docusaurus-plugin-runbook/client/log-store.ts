import type { EventDraft, IncidentEvent, RecordState } from 'runbook-model';
import { commanderRole, nextNumber } from 'runbook-model/incident';
import { activeKey, createActive } from './active.ts';
import type { ChangeListener } from './changes.ts';
import { createEventLog, type EventLogOptions, type StorageStatus } from './event-log.ts';
import type { KnownRecord } from './incidents.ts';
import { type Received, sortReceived } from './receive.ts';
import type { RecordFile } from './record-file.ts';
import { createSnapshots, isOpen, workingRecords } from './working.ts';

export type { StorageStatus } from './event-log.ts';

/** What makes a record an incident. */
interface DeclareDraft {
  severity: string;
  title: string;
  /** When it began: an ISO timestamp. */
  started?: string;
  /** The values came from a link, and a person looked at them. */
  source?: 'link';
  /** Who holds the role of the commander from now on. */
  commander?: string;
}

/** The log of this browser. No method throws because of what is stored or cannot be. */
export interface LogStore {
  /** What the pages of a scope show: see `workingRecords`. The same object until it changes. */
  snapshot(scope: string): RecordState;
  /** Adds an event to the record the scope is worked on in, opening one if there is none. */
  append(scope: string, draft: EventDraft): IncidentEvent;
  /** Adds an event to one record, closed ones too. Nothing if it is unknown. */
  appendTo(record: string, draft: EventDraft): IncidentEvent | undefined;
  /**
   * Takes an event back; undoing the `undone` it returns restores it.
   * @returns nothing if the event is unknown, or opened the record
   */
  undo(eventId: string): IncidentEvent | undefined;
  /** Makes the scope's drafts one incident, or opens one, and works on it from now on. */
  declare(scope: string, draft: DeclareDraft): IncidentEvent;
  /** Opens a rehearsal and works on it from now on. */
  startPractice(scope: string, scenario?: string): IncidentEvent;
  /** Works on a record from now on, in all tabs; nothing: on none in particular. */
  activate(record: string | undefined): void;
  /** The record that is worked on, if it is open. */
  active(): KnownRecord | undefined;
  /** Every record of this browser, earliest first; the same list until something changes. */
  records(): readonly KnownRecord[];
  /** The record whose events another one's are counted with; itself for most. */
  rootOf(record: string): string;
  /** Puts a record away. Nothing if it is unknown or closed. */
  close(record: string): IncidentEvent | undefined;
  /** Ends every draft of the scope: its pages start afresh. A declared incident is left alone. */
  closeRecord(scope: string): IncidentEvent[];
  /** Starts one page afresh. Does nothing where no record is open. */
  reset(scope: string, playbook: string): IncidentEvent | undefined;
  /** Takes in events from outside. Nothing that is here already changes. */
  receive(events: readonly unknown[]): Received;
  status(): StorageStatus;
  /** Tells of every change of a snapshot, the records or the status: of which event by `append`. */
  subscribe(listener: ChangeListener): () => void;
  /** Looks for what other tabs wrote while this one slept. */
  rescan(): void;
  /** Tries to save what is unsaved. */
  retry(): void;
  /** Everything known, the unsaved and the unreadable included, as a file to keep. */
  exportRecord(): RecordFile;
}

/** A log over a storage. It reads nothing before it is first asked. */
export function createLogStore(options: Omit<EventLogOptions, 'hearMore'>): LogStore {
  const chosen = createActive(options.storage);
  const hearMore = (keys: readonly string[] | null) =>
    (keys === null || keys.includes(activeKey)) && chosen.hear();
  const log = createEventLog({ ...options, hearMore });
  const { incidents, stamp, save } = log;
  const snapshot = createSnapshots(incidents, chosen.recent);

  const working = (scope: string) => workingRecords(incidents.records(), scope, chosen.recent());
  const find = (record: string) => {
    const root = incidents.rootOf(record);
    return incidents.records().find(({ id }) => id === root);
  };
  const active = () => {
    const record = find(chosen.recent()[0] ?? '');
    return record && isOpen(record) ? record : undefined;
  };

  const open = (scope: string, more: { practice?: true; scenario?: string } = {}): string => {
    const record = log.newId();
    stamp(record, { type: 'opened', scope, ...more });
    return record;
  };

  const openIncident = (scope: string): string => {
    // Another tab may have opened one that nobody has told of yet.
    if (working(scope).length === 0) log.scan();
    return working(scope)[0]?.id ?? open(scope);
  };

  const append = (scope: string, draft: EventDraft): IncidentEvent => {
    log.load();
    const event = stamp(openIncident(scope), draft);
    save(event);
    return event;
  };

  const end = (record: KnownRecord) => stamp(record.id, { type: 'closed' });

  return {
    append,
    snapshot(scope) {
      log.load();
      return snapshot(scope);
    },
    appendTo(record, draft) {
      log.load();
      const into = find(record);
      if (!into) return undefined;
      const event = stamp(into.id, draft);
      save();
      return event;
    },
    undo(eventId) {
      log.load();
      const target = incidents.get(eventId);
      if (target === undefined || target.type === 'opened') return undefined;
      const event = stamp(target.incident, { type: 'undone', target: eventId });
      save();
      return event;
    },
    declare(scope, { commander, ...draft }) {
      log.load();
      log.scan();
      const [first, ...others] = working(scope).filter(({ state }) => !state.declared);
      const record = first?.id ?? open(scope);
      for (const { id } of others) stamp(id, { type: 'joined', into: record });
      const given = incidents.all().flatMap((one) => (one.type === 'declared' ? one.number : []));
      const number = nextNumber(given, options.now());
      const event = stamp(record, { type: 'declared', number, ...draft });
      if (commander) stamp(record, { type: 'role', role: commanderRole, person: commander });
      chosen.choose(record);
      save();
      return event;
    },
    startPractice(scope, scenario) {
      log.load();
      const record = open(scope, { practice: true, ...(scenario ? { scenario } : {}) });
      chosen.choose(record);
      save();
      return incidents.records().find(({ id }) => id === record)?.state.events[0] as IncidentEvent;
    },
    activate(record) {
      log.load();
      chosen.choose(record && incidents.rootOf(record));
      log.changed();
    },
    active() {
      log.load();
      return active();
    },
    records() {
      log.load();
      return incidents.records();
    },
    rootOf(record) {
      log.load();
      return incidents.rootOf(record);
    },
    close(record) {
      log.load();
      const found = find(record);
      if (!found || found.state.closed) return undefined;
      const event = end(found);
      save();
      return event;
    },
    closeRecord(scope) {
      log.load();
      const drafts = incidents
        .records()
        .filter(
          (record) =>
            isOpen(record) &&
            record.state.scope === scope &&
            !record.state.declared &&
            !record.state.practice,
        );
      const events = drafts.map(end);
      if (events.length > 0) save();
      return events;
    },
    reset(scope, playbook) {
      log.load();
      return working(scope).length > 0 ? append(scope, { type: 'reset', playbook }) : undefined;
    },
    receive(events) {
      log.load();
      const { fresh, ...rest } = sortReceived(events, incidents.get, options.now());
      log.adopt(fresh);
      if (fresh.length > 0) save();
      return { added: fresh.length, ...rest };
    },
    status() {
      log.load();
      return log.status();
    },
    subscribe: log.subscribe,
    rescan: log.rescan,
    retry() {
      log.load();
      save();
    },
    exportRecord() {
      log.load();
      return log.exportRecord();
    },
  };
}
