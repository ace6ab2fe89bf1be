import type { Field, FieldEdit } from '../incident/types.ts';

/**
 * What was written into one field at the same time and contradicts: the edits that stand, one of
 * each value, the youngest that says it. Nothing where all say the same.
 */
export function contradictions(field: Field | undefined): readonly FieldEdit[] {
  const values = new Map((field?.current ?? []).map((edit) => [edit.value.trim(), edit]));
  return values.size > 1 ? [...values.values()] : [];
}
