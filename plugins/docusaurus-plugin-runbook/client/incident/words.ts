import type { Service } from 'runbook-model';
import {
  commanderRole,
  type IncidentStatus,
  type Milestone,
  type StageId,
  type TimelineEvent,
} from 'runbook-model/incident';
import { stateWords } from '../marks.ts';

/** A status, in words. */
export const statusWords: Readonly<Record<IncidentStatus, string>> = {
  draft: 'not declared',
  open: 'open',
  acknowledged: 'acknowledged',
  mitigated: 'mitigated',
  verified: 'verified',
  resolved: 'resolved',
  closed: 'closed',
};

/** A milestone as it stands in the timeline, and as the button that notes it says. */
export const milestoneWords: Readonly<Record<Milestone, readonly [was: string, press: string]>> = {
  acknowledged: ['Acknowledged', 'Acknowledge'],
  mitigated: ['Mitigated', 'Mitigated'],
  verified: ['Verified', 'Verified'],
  resolved: ['Resolved', 'Resolved'],
  reopened: ['Reopened', 'Reopen'],
};

/** The places of the way, in the words of the workflow. */
export const stageWords: Readonly<Record<StageId, string>> = {
  detected: 'Incident detected',
  acknowledge: 'Acknowledge incident',
  assess: 'Assess severity',
  page: 'Page Incident Commander, or assign to on-call',
  investigate: 'Investigate root cause',
  mitigate: 'Implement mitigation',
  verify: 'Verify resolution',
  escalate: 'Escalate, re-assess',
  communicate: 'Communicate resolution',
  review: 'Schedule post-mortem',
  close: 'Close incident',
};

/** A role's name; every incident has a commander, also where the service names none. */
export function roleName(service: Service | undefined, role: string): string {
  const name = service?.roles.find(({ id }) => id === role)?.name;
  return name ?? (role === commanderRole ? 'Incident Commander' : role);
}

/** What the words of an entry need to know of the site. */
export interface WordsContext {
  service: Service | undefined;
  practice: boolean;
}

/** One entry of the timeline in a line; what people wrote follows as `text`. */
export interface EntryWords {
  what: string;
  text?: string;
  /** The page it happened on. */
  page?: string;
}

/** An entry of the timeline in words. */
export function wordsOf(event: TimelineEvent, context: WordsContext): EntryWords {
  switch (event.type) {
    case 'opened':
      return { what: context.practice ? 'The rehearsal began' : 'The incident began' };
    case 'declared': {
      const from = event.source === 'link' ? ', from a link' : '';
      return { what: `Declared ${event.severity}${from}`, text: event.title };
    }
    case 'severity':
      return { what: `Severity is now ${event.severity}`, text: event.reason };
    case 'role': {
      const role = roleName(context.service, event.role);
      return { what: event.person === '' ? `${role}: nobody` : `${role}: ${event.person}` };
    }
    case 'note':
      return { what: 'Note', text: event.text };
    case 'update': {
      const { known, done, next } = event;
      const parts = { Known: known, Done: done, Next: next };
      const lines = Object.entries(parts).flatMap(([name, text]) =>
        text === '' ? [] : [`${name}: ${text}`],
      );
      return { what: 'Status update', text: lines.join('\n') };
    }
    case 'milestone':
      return { what: milestoneWords[event.milestone][0] };
    case 'step': {
      const { title, state, reason, playbook } = event;
      return {
        what: `${title}: ${stateWords[state]}`,
        page: playbook,
        ...(reason ? { text: reason } : {}),
      };
    }
    case 'copied':
      return { what: 'Copied', text: event.text, page: event.playbook };
    case 'value':
      return event.value === ''
        ? { what: `${event.name} is open again` }
        : { what: `${event.name} is ${event.value}` };
    case 'reset':
      return { what: 'Started afresh', page: event.playbook };
    case 'closed':
      return { what: context.practice ? 'The rehearsal ended' : 'Closed' };
  }
}
