import * as v from 'valibot';

const text = v.pipe(v.string('a text'), v.trim(), v.nonEmpty('a text that is not empty'));

/** `INC-20251202-001`: the day it was declared, in UTC, and which one of that day. */
const number = v.pipe(
  v.string('a number such as INC-20260301-001'),
  v.check(
    (value) => /^INC-\d{8}-\d{3,}$/.test(value) && isDay(value.slice(4, 12)),
    'a number such as INC-20260301-001',
  ),
);

/** A time without its zone would be another one for every reader. */
const moment = v.pipe(
  v.string('a time with its zone, such as 2026-03-01T14:05:00Z'),
  v.check(isMoment, 'a time with its zone, such as 2026-03-01T14:05:00Z'),
);

/** What the front matter of a report, `incidents/*.md`, may say: an unknown key is an error. */
export const reportSchema = v.strictObject({
  id: number,
  /** A service's id, or a page's where the incident belongs to none. */
  service: text,
  /** An id of the service's scale. */
  severity: text,
  title: text,
  /** How far it had come when the report was written. */
  status: v.picklist(['open', 'mitigated', 'resolved'], 'one of open, mitigated, resolved'),
  commander: v.optional(text),
  started: moment,
  detected: v.optional(moment),
  acknowledged: v.optional(moment),
  mitigated: v.optional(moment),
  resolved: v.optional(moment),
  root_cause: v.optional(text),
  /** A record that shows what one looks like, of an incident that never was. */
  example: v.optional(v.literal(true, 'true, or no such line')),
});

/** The front matter of a report: what the metrics read of it. Times are ISO 8601 with a zone. */
export type ReportFrontMatter = v.InferOutput<typeof reportSchema>;

function isMoment(value: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(value);
  if (!parts || Number.isNaN(Date.parse(value))) return false;
  return isDay(parts.slice(1, 4).join(''));
}

/** Whether the calendar has a day `YYYYMMDD`; `Date` takes the 30th of February for one in March. */
function isDay(digits: string): boolean {
  const iso = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
