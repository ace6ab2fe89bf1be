import { createIds, type EventBody, eventVersion, type IncidentEvent } from 'runbook-model';

/**
 * The log of a very long incident: of ten events three mark a step, one is a command, one a value,
 * one a note, one an edit of the report that replaces the one before, one a correction, one a
 * status update, and one takes an earlier event back.
 */
export function longLog(size: number): IncidentEvent[] {
  let time = Date.UTC(2026, 2, 1);
  const ids = createIds(() => time);
  const incident = ids.next();
  const log: IncidentEvent[] = [];
  const add = (body: EventBody) => {
    time += 1_000;
    const at = new Date(time).toISOString();
    log.push({ v: eventVersion, id: ids.next(), incident, at, ...body } as IncidentEvent);
  };
  const number = 'INC-20260301-001';
  add({ type: 'opened', scope: 'bakery' });
  add({ type: 'declared', number, severity: 'S1', title: 'Oven cold' });
  let edit: string[] = [];
  while (log.length < size) {
    const n = log.length;
    const target = log[Math.floor(n / 2)]?.id ?? '';
    const [words, hash] = [`step-${n % 200}`, `h${n % 3}`];
    const title = `Step ${n % 200}`;
    const bodies: EventBody[] = [
      { type: 'step', playbook: 'bakery/oven', words, hash, title, state: 'done' },
      { type: 'step', playbook: 'bakery/oven', words, hash, title, state: 'skipped' },
      { type: 'copied', playbook: 'bakery/oven', text: `systemctl status ${n}` },
      { type: 'value', name: 'oven', value: `oven-${n}` },
      { type: 'note', text: `It is ${n} degrees.` },
      { type: 'field', name: 'root-cause', value: `Cause ${n}`, replaces: edit },
      { type: 'corrected', target, time: new Date(time - 60_000).toISOString() },
      { type: 'update', known: 'cold', done: `step ${n}`, next: 'more' },
      { type: 'undone', target },
      { type: 'step', playbook: 'bakery/shop', words, hash, title, state: 'done' },
    ];
    add(bodies[n % bodies.length] as EventBody);
    const last = log.at(-1);
    if (last?.type === 'field') edit = [last.id];
  }
  return log;
}
