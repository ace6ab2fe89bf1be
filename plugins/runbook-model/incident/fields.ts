import type { IncidentEvent } from '../event.ts';
import type { Field } from './types.ts';

type FieldEvent = Extract<IncidentEvent, { type: 'field' }>;

/**
 * The fields of a report from their edits, by name. An edit stands until another that counts
 * replaces it. It can only replace what is older, so that of edits that name one another in a ring
 * the youngest stands.
 *
 * @param edits those that were not taken back, sorted by id
 */
export function currentFields(edits: readonly FieldEvent[]): ReadonlyMap<string, Field> {
  const names = new Map(edits.map((edit) => [edit.id, edit.name]));
  const replaced = new Set<string>();
  for (const { id, name, replaces } of edits) {
    for (const old of replaces) if (old < id && names.get(old) === name) replaced.add(old);
  }
  const fields = new Map<string, Field>();
  for (const { id, name, value, at, by } of edits) {
    if (replaced.has(id)) continue;
    const before = fields.get(name)?.current ?? [];
    fields.set(name, { name, value, current: [...before, { id, value, time: at, by }] });
  }
  return fields;
}
