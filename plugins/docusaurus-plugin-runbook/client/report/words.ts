import { translate } from '@docusaurus/Translate';
import type { ReportWords } from 'runbook-model/report';
import { formatLength } from '../time.ts';

/**
 * What a report says by itself, besides the headings of its template. What stands in braces is
 * filled in where the report is made.
 */
export const reportWords: ReportWords = {
  status: {
    draft: translate({ id: 'runbook.report.status.draft', message: 'Draft' }),
    open: translate({ id: 'runbook.report.status.open', message: 'Open' }),
    acknowledged: translate({ id: 'runbook.report.status.acknowledged', message: 'Acknowledged' }),
    mitigated: translate({ id: 'runbook.report.status.mitigated', message: 'Mitigated' }),
    verified: translate({ id: 'runbook.report.status.verified', message: 'Verified' }),
    resolved: translate({ id: 'runbook.report.status.resolved', message: 'Resolved' }),
    closed: translate({ id: 'runbook.report.status.closed', message: 'Closed' }),
  },
  blank: {
    title: translate({ id: 'runbook.report.blank.title', message: '[Brief Description]' }),
    commander: translate({ id: 'runbook.report.blank.commander', message: '[Name]' }),
    task: translate({ id: 'runbook.report.blank.task', message: '[Action]' }),
    owner: translate({ id: 'runbook.report.blank.owner', message: '[Owner]' }),
    due: translate({ id: 'runbook.report.blank.due', message: '[Date]' }),
  },
  action: translate({
    id: 'runbook.report.action',
    message: '{task} (Owner: {owner}, Due: {due})',
  }),
  review: translate({ id: 'runbook.report.meeting', message: 'Post-incident review: {incident}' }),
  noLength: translate({
    id: 'runbook.report.noLength',
    message: 'unknown: resolved before it began',
  }),
  timeline: {
    time: translate({ id: 'runbook.report.line.time', message: 'Time' }),
    event: translate({ id: 'runbook.report.line.event', message: 'Event' }),
    alert: translate({ id: 'runbook.report.line.alert', message: 'Alert: {title}' }),
    began: translate({ id: 'runbook.report.line.began', message: 'Incident began' }),
    declared: translate({
      id: 'runbook.report.line.declared',
      message: 'Incident declared: {severity}',
    }),
    severity: translate({
      id: 'runbook.report.line.severity',
      message: 'Severity changed to {to}: {reason}',
    }),
    severityFrom: translate({
      id: 'runbook.report.line.severityFrom',
      message: 'Severity changed from {from} to {to}: {reason}',
    }),
    commander: translate({ id: 'runbook.roles.commander', message: 'Incident Commander' }),
    nobody: translate({ id: 'runbook.event.nobody', message: '{role}: nobody' }),
    update: translate({ id: 'runbook.report.line.update', message: 'Status update.' }),
    updateParts: {
      known: translate({ id: 'runbook.report.line.update.known', message: 'Known: {text}' }),
      done: translate({ id: 'runbook.report.line.update.done', message: 'Done: {text}' }),
      next: translate({ id: 'runbook.report.line.update.next', message: 'Next: {text}' }),
    },
    acknowledgedBy: translate({
      id: 'runbook.report.line.acknowledgedBy',
      message: '{person} acknowledged',
    }),
    milestones: {
      acknowledged: translate({
        id: 'runbook.report.line.acknowledged',
        message: 'Incident acknowledged',
      }),
      mitigated: translate({ id: 'runbook.report.line.mitigated', message: 'Incident mitigated' }),
      verified: translate({ id: 'runbook.report.line.verified', message: 'Verified resolution' }),
      resolved: translate({ id: 'runbook.report.line.resolved', message: 'Incident resolved' }),
      reopened: translate({ id: 'runbook.report.line.reopened', message: 'Incident reopened' }),
    },
    steps: {
      done: translate({ id: 'runbook.report.line.step.done', message: 'Done: {step}' }),
      skipped: translate({ id: 'runbook.report.line.step.skipped', message: 'Skipped: {step}' }),
      unhelpful: translate({
        id: 'runbook.report.line.step.unhelpful',
        message: 'Did not help: {step}',
      }),
      todo: translate({
        id: 'runbook.report.line.step.todo',
        message: 'Not done after all: {step}',
      }),
    },
    corrected: translate({
      id: 'runbook.report.line.corrected',
      message: '(time corrected, written at {written})',
    }),
    correctedBecause: translate({
      id: 'runbook.report.line.correctedBecause',
      message: '(time corrected, written at {written}: {reason})',
    }),
    outOfOrder: translate({
      id: 'runbook.report.line.outOfOrder',
      message: '(earlier than a line above)',
    }),
  },
  length: formatLength,
};
