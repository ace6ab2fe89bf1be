import { expect, it } from 'vitest';
import { foldIncident } from '../incident/fold.ts';
import { eventAt } from '../log.arbitrary.ts';
import { meetingOf, reviewDue } from './review.ts';
import { parseTemplate } from './template.ts';
import { usualTemplate } from './testing.ts';
import { english } from './testing-words.ts';

const view = foldIncident([
  eventAt(1, { type: 'opened', scope: 'a' }),
  eventAt(2, { type: 'declared', number: 'INC-20250301-001', severity: 'P1', title: 'Slow' }),
]);
const context = { number: 'INC-20250301-001', procedures: new Set<string>(), words: english };

it('takes the sum of the minutes, and has every question', () => {
  const meeting = meetingOf(parseTemplate(usualTemplate).template, view, context);
  expect(meeting).toMatchObject({
    title: 'Post-incident review: INC-20250301-001 Slow',
    length: 60,
  });
  expect(meeting.agenda).toContain(
    '1. Timeline Review (10 min)\n- What happened and when?\n- What was the impact?\n\n2. Root',
  );
});

it('takes an hour where the template does not say', () => {
  expect(meetingOf(parseTemplate('{{title}}').template, view, context)).toMatchObject({
    length: 60,
    agenda: '',
  });
});

it('is due two days after the end', () => {
  expect(reviewDue('2025-12-01T14:30:00Z')).toBe('2025-12-03T14:30:00.000Z');
});
