import type { IncidentView } from '../incident/types.ts';
import type { ReportTemplate } from './template.ts';
import { type ReportContext, wordsOf } from './values.ts';
import { filledIn } from './words.ts';

/** The review has to be within two days, as LCBP3-DMS and most others have it. */
const within = 48 * 3_600_000;

/** By when the review of a resolved incident has to be. */
export function reviewDue(resolved: string): string {
  return new Date(Date.parse(resolved) + within).toISOString();
}

/** What a calendar needs to know of the review meeting. */
export interface Meeting {
  title: string;
  /** In minutes. */
  length: number;
  /** The parts with their minutes and questions, as plain text. */
  agenda: string;
}

/** The review meeting with the agenda of the template; an hour where that gives no minutes. */
export function meetingOf(
  template: ReportTemplate,
  view: IncidentView,
  context: ReportContext,
): Meeting {
  const { id, title } = wordsOf(view, context);
  const parts = template.review.map(({ title: part, questions }) =>
    [part, ...questions.map((question) => `- ${question}`)].join('\n'),
  );
  return {
    title: filledIn(context.words.review, { incident: [id, title].filter(Boolean).join(' ') }),
    length: template.review.reduce((sum, { minutes = 0 }) => sum + minutes, 0) || 60,
    agenda: parts.join('\n\n'),
  };
}
