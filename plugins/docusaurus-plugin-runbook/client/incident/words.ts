import { translate } from '@docusaurus/Translate';
import type { Service } from 'runbook-model';
import {
  commanderRole,
  type IncidentStatus,
  type Milestone,
  type StageId,
  type TimelineEvent,
} from 'runbook-model/incident';
import { stateWords } from '../marks.ts';
import { updateParts } from './update-text.ts';

/** A status, in words. */
export const statusWords: Readonly<Record<IncidentStatus, string>> = {
  draft: translate({ id: 'runbook.status.draft', message: 'not declared' }),
  open: translate({ id: 'runbook.status.open', message: 'open' }),
  acknowledged: translate({ id: 'runbook.status.acknowledged', message: 'acknowledged' }),
  mitigated: translate({ id: 'runbook.status.mitigated', message: 'mitigated' }),
  verified: translate({ id: 'runbook.status.verified', message: 'verified' }),
  resolved: translate({ id: 'runbook.status.resolved', message: 'resolved' }),
  closed: translate({ id: 'runbook.status.closed', message: 'closed' }),
};

/** A milestone as it stands in the timeline, and as the button that notes it says. */
export const milestoneWords: Readonly<Record<Milestone, readonly [was: string, press: string]>> = {
  acknowledged: [
    translate({ id: 'runbook.milestone.acknowledged', message: 'Acknowledged' }),
    translate({ id: 'runbook.milestone.acknowledge', message: 'Acknowledge' }),
  ],
  mitigated: [
    translate({ id: 'runbook.milestone.mitigated', message: 'Mitigated' }),
    translate({ id: 'runbook.milestone.mitigate', message: 'Mitigated' }),
  ],
  verified: [
    translate({ id: 'runbook.milestone.verified', message: 'Verified' }),
    translate({ id: 'runbook.milestone.verify', message: 'Verified' }),
  ],
  resolved: [
    translate({ id: 'runbook.milestone.resolved', message: 'Resolved' }),
    translate({ id: 'runbook.milestone.resolve', message: 'Resolved' }),
  ],
  reopened: [
    translate({ id: 'runbook.milestone.reopened', message: 'Reopened' }),
    translate({ id: 'runbook.milestone.reopen', message: 'Reopen' }),
  ],
};

/** The places of the way, in the words of the workflow. */
export const stageWords: Readonly<Record<StageId, string>> = {
  detected: translate({ id: 'runbook.stage.detected', message: 'Incident detected' }),
  acknowledge: translate({ id: 'runbook.stage.acknowledge', message: 'Acknowledge incident' }),
  assess: translate({ id: 'runbook.stage.assess', message: 'Assess severity' }),
  page: translate({
    id: 'runbook.stage.page',
    message: 'Page Incident Commander, or assign to on-call',
  }),
  investigate: translate({ id: 'runbook.stage.investigate', message: 'Investigate root cause' }),
  mitigate: translate({ id: 'runbook.stage.mitigate', message: 'Implement mitigation' }),
  verify: translate({ id: 'runbook.stage.verify', message: 'Verify resolution' }),
  escalate: translate({ id: 'runbook.stage.escalate', message: 'Escalate, re-assess' }),
  communicate: translate({ id: 'runbook.stage.communicate', message: 'Communicate resolution' }),
  review: translate({ id: 'runbook.stage.review', message: 'Schedule post-mortem' }),
  close: translate({ id: 'runbook.stage.close', message: 'Close incident' }),
};

/** A role's name; every incident has a commander, also where the service names none. */
export function roleName(service: Service | undefined, role: string): string {
  const name = service?.roles.find(({ id }) => id === role)?.name;
  return (
    name ??
    (role === commanderRole
      ? translate({ id: 'runbook.roles.commander', message: 'Incident Commander' })
      : role)
  );
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
      return {
        what: context.practice
          ? translate({ id: 'runbook.event.rehearsal', message: 'The rehearsal began' })
          : translate({ id: 'runbook.event.opened', message: 'The incident began' }),
      };
    case 'declared': {
      const { severity, title } = event;
      const what =
        event.source === 'link'
          ? translate(
              { id: 'runbook.event.declaredFrom', message: 'Declared {severity}, from a link' },
              { severity },
            )
          : translate(
              { id: 'runbook.event.declared', message: 'Declared {severity}' },
              { severity },
            );
      return { what, text: title };
    }
    case 'severity':
      return {
        what: translate(
          { id: 'runbook.event.severity', message: 'Severity is now {severity}' },
          { severity: event.severity },
        ),
        text: event.reason,
      };
    case 'role': {
      const role = roleName(context.service, event.role);
      return {
        what:
          event.person === ''
            ? translate({ id: 'runbook.event.nobody', message: '{role}: nobody' }, { role })
            : `${role}: ${event.person}`,
      };
    }
    case 'note':
      return { what: translate({ id: 'runbook.bar.note', message: 'Note' }), text: event.text };
    case 'update': {
      const lines = (['known', 'done', 'next'] as const).flatMap((name) =>
        event[name] === '' ? [] : [`${updateParts[name]}: ${event[name]}`],
      );
      return {
        what: translate({ id: 'runbook.update.title', message: 'Status update' }),
        text: lines.join('\n'),
      };
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
      return {
        what: translate({ id: 'runbook.copy.done', message: 'Copied' }),
        text: event.text,
        page: event.playbook,
      };
    case 'value':
      return event.value === ''
        ? {
            what: translate(
              { id: 'runbook.event.valueOpen', message: '{name} is open again' },
              { name: event.name },
            ),
          }
        : {
            what: translate(
              { id: 'runbook.event.value', message: '{name} is {value}' },
              { name: event.name, value: event.value },
            ),
          };
    case 'reset':
      return {
        what: translate({ id: 'runbook.event.reset', message: 'Started afresh' }),
        page: event.playbook,
      };
    case 'closed':
      return {
        what: context.practice
          ? translate({ id: 'runbook.event.ended', message: 'The rehearsal ended' })
          : translate({ id: 'runbook.event.closed', message: 'Closed' }),
      };
  }
}
