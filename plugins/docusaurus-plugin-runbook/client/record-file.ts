import type { IncidentEvent } from 'runbook-model';

/** A file for the reader to keep. */
export interface RecordFile {
  name: string;
  json: string;
}

/** The version of the file's layout; each event carries its own. */
const recordFileVersion = 1;

/** Everything a browser knows, what it could not read included, for `time` as its date. */
export function exportOf(
  time: Date,
  events: readonly IncidentEvent[],
  unreadable: readonly { key: string; reason: string; raw: string }[],
): RecordFile {
  const exported = time.toISOString();
  const stamp = exported.slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const content = { handrail: 'record', version: recordFileVersion, exported, events, unreadable };
  return { name: `handrail-record-${stamp}.json`, json: JSON.stringify(content, null, 2) };
}
