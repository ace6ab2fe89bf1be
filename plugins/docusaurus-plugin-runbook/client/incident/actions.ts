import { translate } from '@docusaurus/Translate';
import type { EventDraft, IncidentEvent } from 'runbook-model';
import type { Milestone } from 'runbook-model/incident';
import { announce } from '../announce.ts';
import { browserStore } from '../store.ts';
import type { UpdateParts } from './update-text.ts';
import { viewNow } from './views.ts';
import { milestoneWords } from './words.ts';

/** Writes to one record, and says so to who does not see it. */
function write(record: string, draft: EventDraft, said: string): IncidentEvent | undefined {
  const event = browserStore().appendTo(record, draft);
  if (event) announce(said);
  return event;
}

export const addNote = (record: string, text: string) =>
  write(record, { type: 'note', text }, translate({ id: 'runbook.said.noted', message: 'Noted.' }));

export const addUpdate = (record: string, { known, done, next }: UpdateParts) =>
  write(
    record,
    { type: 'update', known, done, next },
    translate({ id: 'runbook.said.update', message: 'The status update is in the log.' }),
  );

export const reach = (record: string, milestone: Milestone) =>
  write(record, { type: 'milestone', milestone }, `${milestoneWords[milestone][0]}.`);

export const changeSeverity = (record: string, severity: string, reason: string) =>
  write(
    record,
    { type: 'severity', severity, reason },
    translate(
      { id: 'runbook.said.severity', message: 'Severity is now {severity}.' },
      { severity },
    ),
  );

/** The empty string: nobody holds the role any more. Who holds it already does not get it twice. */
export function assignRole(record: string, role: string, person: string): void {
  if ((viewNow(record)?.roles.get(role)?.person ?? '') === person) return;
  write(
    record,
    { type: 'role', role, person },
    person
      ? translate({ id: 'runbook.said.role', message: '{person} has it.' }, { person })
      : translate({ id: 'runbook.said.noRole', message: 'Nobody has it.' }),
  );
}

export const correctTime = (record: string, target: string, time: string, reason: string) =>
  write(
    record,
    { type: 'corrected', target, time, ...(reason ? { reason } : {}) },
    translate({
      id: 'runbook.said.corrected',
      message: 'The time is corrected. The one it was written with stays beside it.',
    }),
  );

export function closeRecord(record: string): IncidentEvent | undefined {
  const event = browserStore().close(record);
  if (event)
    announce(translate({ id: 'runbook.said.closed', message: 'Closed. It can be undone.' }));
  return event;
}

/** Undoes one entry. It stays in the log and can be brought back. */
export function takeBack(event: string): IncidentEvent | undefined {
  const undone = browserStore().undo(event);
  if (undone)
    announce(
      translate({ id: 'runbook.said.takenBack', message: 'Taken back. It can be brought back.' }),
    );
  return undone;
}

/** @param undone what took the entry back */
export function bringBack(undone: readonly string[]): void {
  for (const event of undone) browserStore().undo(event);
  announce(translate({ id: 'runbook.said.back', message: 'It is back.' }));
}
