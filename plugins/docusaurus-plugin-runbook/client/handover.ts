import { translate } from '@docusaurus/Translate';
import type { IncidentEvent } from 'runbook-model';
import { bytesOf, deflate, inflate, textOf } from './handover-bytes.ts';

/** The version of what is handed over; each event carries its own. */
const version = 1;
/** What a record handed over as text begins and ends with. */
const opening = `handrail:${version}:`;
const ending = '.';
/** What stands before it in the address of the page that takes it. */
const fragment = '#record=';

/**
 * More than any incident needs. A megabyte of nothing packs into a thousand bytes, so what counts
 * is the length after unpacking.
 */
export const limits = { packed: 4_000_000, unpacked: 8_000_000, events: 20_000 } as const;

/** What somebody handed over: entries to be looked at one by one, or why it is none of ours. */
export type Handover = { events: readonly unknown[] } | { problem: string };

/** Entries as a text to paste into a chat: one long word. */
export async function packRecord(events: readonly IncidentEvent[]): Promise<string> {
  const text = JSON.stringify({ handrail: 'record', version, events });
  return opening + bytesOf.toBase64(await deflate(textOf.toBytes(text))) + ending;
}

/** The address that brings the entries along. What stands behind # is never sent to a server. */
export async function recordLink(events: readonly IncidentEvent[], page: string): Promise<string> {
  return page + fragment + (await packRecord(events)).slice(0, -ending.length);
}

/** Whether the part of an address behind the page brings a record along. */
export function bringsRecord(hash: string): boolean {
  return hash.startsWith(fragment);
}

/** Reads what `packRecord`, `recordLink` and the downloads make, however a chat broke its lines. */
export async function readHandover(text: string): Promise<Handover> {
  if (text.length > limits.unpacked) return { problem: tooLong() };
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed === '')
    return {
      problem: translate({ id: 'runbook.import.empty', message: 'There is nothing in it.' }),
    };
  if (/^[[{]/.test(trimmed)) return fromJson(trimmed);
  const [, made, packed = '', end] = /handrail:(\d+):([\w\s>-]*)(\.?)/.exec(trimmed) ?? [];
  if (made === undefined) return { problem: noRecord() };
  if (Number(made) > version) return { problem: newer(Number(made)) };
  const base64 = packed.replace(/[\s>]/g, '');
  if (base64.length > limits.packed) return { problem: tooLong() };
  const linked = trimmed.includes(fragment);
  try {
    const bytes = await inflate(bytesOf.fromBase64(base64), limits.unpacked);
    if (bytes === undefined) return { problem: tooLong() };
    return fromJson(textOf.fromBytes(bytes));
  } catch {
    const cut = end === '' && !linked;
    return {
      problem: cut
        ? translate({
            id: 'runbook.import.cut',
            message: 'Its end is missing: the text was cut off.',
          })
        : damaged(),
    };
  }
}

const noRecord = () =>
  translate({ id: 'runbook.import.noRecord', message: 'There is no record in it.' });
const tooLong = () =>
  translate({
    id: 'runbook.import.tooLong',
    message: 'It is longer than any record. Nothing of it was read.',
  });
const damaged = () =>
  translate({
    id: 'runbook.import.damaged',
    message: 'It is damaged: a part is missing, or was changed on the way.',
  });

function newer(found: number): string {
  return translate(
    {
      id: 'runbook.import.newer',
      message:
        'It was made by a newer version of this site: its form is {found}, this page reads up to {known}.',
    },
    { found, known: version },
  );
}

function fromJson(text: string): Handover {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { problem: text.startsWith('{') ? damaged() : noRecord() };
  }
  const { handrail, version: made, events } = (raw ?? {}) as Record<string, unknown>;
  if (handrail !== 'record')
    return {
      problem: translate({
        id: 'runbook.import.noKind',
        message: 'It is a file, but no record of this kind of site.',
      }),
    };
  if (typeof made !== 'number' || !Number.isInteger(made) || made < 1) {
    return {
      problem: translate({
        id: 'runbook.import.noVersion',
        message: 'It does not say which version it has.',
      }),
    };
  }
  if (made > version) return { problem: newer(made) };
  if (!Array.isArray(events))
    return {
      problem: translate({
        id: 'runbook.import.noEntries',
        message: 'It says that it is a record, but has no entries.',
      }),
    };
  if (events.length > limits.events) {
    return {
      problem: translate(
        {
          id: 'runbook.import.many',
          message: 'It holds {count} entries; at most {most} are taken.',
        },
        { count: events.length, most: limits.events },
      ),
    };
  }
  return { events: events.map(flat) };
}

/**
 * An entry as it may be looked at: texts, numbers and lists of texts. What is nested deeper is no
 * entry of ours, and deep enough it breaks whatever walks through it.
 */
function flat(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const isFlat = (value: unknown) => typeof value !== 'object' || value === null;
  const fits = (value: unknown) => isFlat(value) || (Array.isArray(value) && value.every(isFlat));
  return Object.values(raw).every(fits) ? raw : undefined;
}
