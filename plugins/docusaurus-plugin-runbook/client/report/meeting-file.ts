import { translate } from '@docusaurus/Translate';
import type { Meeting } from 'runbook-model/report';

/** When and where of a review meeting. */
export interface MeetingOf extends Meeting {
  /** The record: the same meeting put into a calendar again replaces the first one. */
  id: string;
  /** An ISO timestamp. */
  at: string;
  /** The report's page, if it has an address others can open. */
  url: string | undefined;
}

/**
 * A calendar file. Its library is loaded only now.
 *
 * @throws Error when the library refuses what it is given
 */
export async function meetingFile({ id, at, title, length, agenda, url }: MeetingOf) {
  const { createEvent } = await import('ics');
  const { value, error } = createEvent({
    uid: `${id}-review@handrail`,
    productId: 'handrail',
    title,
    start: Date.parse(at),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: length },
    description:
      `${agenda}\n\n${url === undefined ? '' : translate({ id: 'runbook.report.at', message: 'Report: {address}' }, { address: url })}`.trim(),
    ...(url !== undefined && { url }),
  });
  if (!value) throw error;
  return value;
}
