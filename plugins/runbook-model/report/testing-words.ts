import type { ReportWords } from './words.ts';

const units = [
  ['day', 1_440],
  ['hour', 60],
  ['minute', 1],
] as const;

/** For tests: the words of a report on a site in English. */
export const english: ReportWords = {
  status: {
    draft: 'Draft',
    open: 'Open',
    acknowledged: 'Acknowledged',
    mitigated: 'Mitigated',
    verified: 'Verified',
    resolved: 'Resolved',
    closed: 'Closed',
  },
  blank: {
    title: '[Brief Description]',
    commander: '[Name]',
    task: '[Action]',
    owner: '[Owner]',
    due: '[Date]',
  },
  action: '{task} (Owner: {owner}, Due: {due})',
  review: 'Post-incident review: {incident}',
  noLength: 'unknown: resolved before it began',
  timeline: {
    time: 'Time',
    event: 'Event',
    alert: 'Alert: {title}',
    began: 'Incident began',
    declared: 'Incident declared: {severity}',
    severity: 'Severity changed to {to}: {reason}',
    severityFrom: 'Severity changed from {from} to {to}: {reason}',
    commander: 'Incident Commander',
    nobody: '{role}: nobody',
    update: 'Status update.',
    updateParts: { known: 'Known: {text}', done: 'Done: {text}', next: 'Next: {text}' },
    acknowledgedBy: '{person} acknowledged',
    milestones: {
      acknowledged: 'Incident acknowledged',
      mitigated: 'Incident mitigated',
      verified: 'Verified resolution',
      resolved: 'Incident resolved',
      reopened: 'Incident reopened',
    },
    steps: {
      done: 'Done: {step}',
      skipped: 'Skipped: {step}',
      unhelpful: 'Did not help: {step}',
      todo: 'Not done after all: {step}',
    },
    corrected: '(time corrected, written at {written})',
    correctedBecause: '(time corrected, written at {written}: {reason})',
    outOfOrder: '(earlier than a line above)',
  },
  length(milliseconds) {
    let rest = Math.floor(milliseconds / 60_000);
    const parts = units.flatMap(([unit, minutes]) => {
      const count = Math.floor(rest / minutes);
      rest %= minutes;
      return count > 0 ? [`${count} ${unit}${count === 1 ? '' : 's'}`] : [];
    });
    return parts.join(' ') || 'less than a minute';
  },
};
