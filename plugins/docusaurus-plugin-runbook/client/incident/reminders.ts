import { translate } from '@docusaurus/Translate';
import { useEffect, useRef } from 'react';
import { type Due, type EscalationDue, nextEscalation, updateDue } from 'runbook-model/incident';
import { announce } from '../announce.ts';
import { plural } from '../locale.ts';
import { formatAgo, useNow } from '../time.ts';
import { createCounted } from './counted.ts';
import { type Incident, nameOf } from './use-incident.ts';
import { roleName } from './words.ts';

export interface Dues {
  update: Due | undefined;
  escalation: (EscalationDue & { name: string }) | undefined;
}

// One for all: every part of the page must count from the same moment.
const counted = createCounted();

/** What falls due in an incident, computed from the clock each time: nothing is counted down. */
export function useDues({ view, state, site }: Incident): Dues {
  const now = useNow();
  if (!site || now === undefined) return { update: undefined, escalation: undefined };
  const { service, pages } = site;
  const escalation = nextEscalation(view, state.playbooks, pages, now, counted(now));
  return {
    update: updateDue(view, service, now, counted(now)),
    escalation: escalation && { ...escalation, name: roleName(service, escalation.to) },
  };
}

const minute = 60_000;
const lateWords = [
  [
    1440 * minute,
    translate({ id: 'runbook.due.days', message: '{count} day late|{count} days late' }),
  ],
  [
    60 * minute,
    translate({ id: 'runbook.due.hours', message: '{count} hr. late|{count} hr. late' }),
  ],
  [
    minute,
    translate({ id: 'runbook.due.minutes', message: '{count} min. late|{count} min. late' }),
  ],
] as const;

/** `in 12 min.`, `now`, `3 min. late`: how far a moment is that falls due. Short, for a phone. */
export function dueWords({ at }: Due, now: number): string {
  const late = now - at;
  for (const [length, form] of late > 0 ? lateWords : []) {
    if (late >= length) return plural(form, Math.trunc(late / length));
  }
  return Math.abs(late) < minute
    ? translate({ id: 'runbook.due.now', message: 'now' })
    : formatAgo(at, now);
}

/** Says what has become due, once each: to a screen reader, and as a notification if allowed. */
export function useReminders(incident: Incident, { update, escalation }: Dues): void {
  const told = useRef(new Set<string>());
  const name = nameOf(incident);
  const updateAt = update?.late ? update.at : undefined;
  const escalationAt = escalation?.late ? escalation.at : undefined;
  const to = escalation?.name;
  const { title } = incident.view;
  useEffect(() => {
    const tell = (said: string, at: number | undefined) => {
      if (at === undefined || told.current.has(`${said} ${at}`)) return;
      told.current.add(`${said} ${at}`);
      announce(said);
      notify(said, title, `${said} ${at}`);
    };
    tell(
      translate(
        { id: 'runbook.reminder.update', message: '{incident}: status update is due' },
        { incident: name },
      ),
      updateAt,
    );
    tell(
      translate(
        { id: 'runbook.reminder.escalate', message: '{incident}: escalate to {role}' },
        { incident: name, role: to ?? '' },
      ),
      escalationAt,
    );
  }, [name, title, updateAt, escalationAt, to]);
}

/** Whether the browser can show notifications at all, and whether it may. */
export function notificationState(): NotificationPermission | 'unsupported' {
  return typeof Notification === 'undefined' ? 'unsupported' : Notification.permission;
}

/** Several tabs remind of the same thing: with one tag they show it once. */
function notify(title: string, body: string, tag: string): void {
  if (notificationState() !== 'granted') return;
  try {
    new Notification(title, { body, tag });
  } catch {
    // Chromium on a phone shows none from a page: the bar still says it.
  }
}
