import type { IncidentView } from '../incident/types.ts';

type Log = Pick<IncidentView, 'events' | 'takenBack'>;

/** One edit of a report that can be taken back or brought back. */
export interface Step {
  /** The events to undo. */
  readonly events: readonly string[];
  /** The field it is about. */
  readonly name: string;
}

/** The edit that an undo takes back: the youngest that stands. */
export function undoStep({ events, takenBack }: Log): Step | undefined {
  const gone = new Set(takenBack.map(({ event }) => event.id));
  const last = events.findLast(({ type, id }) => type === 'field' && !gone.has(id));
  return last?.type === 'field' ? { events: [last.id], name: last.name } : undefined;
}

/** The undo that a redo takes back: the last one, unless something was written since. */
export function redoStep(log: Log): Step | undefined {
  let last: Step | undefined;
  let lastUndo = '';
  for (const { event, undone } of log.takenBack) {
    const [newest = ''] = [...undone].sort().reverse();
    if (event.type !== 'field' || newest < lastUndo) continue;
    lastUndo = newest;
    last = { events: undone, name: event.name };
  }
  const gone = new Set(log.takenBack.map(({ event }) => event.id));
  const isNewer = log.events.some(
    ({ type, id }) => type === 'field' && id > lastUndo && !gone.has(id),
  );
  return isNewer ? undefined : last;
}
