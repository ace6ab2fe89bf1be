import { expect, it } from 'vitest';
import { meetingFile } from './meeting-file.ts';

it('is a calendar entry in UTC with the agenda', async () => {
  const file = await meetingFile({
    id: '01KC0000000000000000000001',
    at: '2025-12-03T09:30:00.000Z',
    title: 'Post-incident review: INC-20251201-001 Slow, very; slow',
    length: 60,
    agenda: '1. Timeline Review (10 min)\n- What happened and when?',
    url: 'https://handbook.example/report/#01KC0000000000000000000001',
  });
  const lines = file.replaceAll('\r\n\t', '').split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'UID:01KC0000000000000000000001-review@handrail',
      'SUMMARY:Post-incident review: INC-20251201-001 Slow\\, very\\; slow',
      'DTSTART:20251203T093000Z',
      'DURATION:PT60M',
      'END:VEVENT',
    ]),
  );
  expect(file.replaceAll('\r\n\t', '')).toContain(
    'DESCRIPTION:1. Timeline Review (10 min)\\n- What happened and when?\\n\\nReport:',
  );
});
