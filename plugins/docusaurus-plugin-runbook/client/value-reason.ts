import { checkValue, type PlaceholderKind } from 'runbook-model';
import { refusalWords } from './refusal-words.ts';
import { secretReason } from './secret-reason.ts';

/** Why a value is not taken for a placeholder of a kind, in a sentence; no value at all is fine. */
export function valueReason(value: string, kind: PlaceholderKind): string | undefined {
  if (value === '') return undefined;
  return secretReason(value) ?? refusalWords(checkValue(kind, value));
}
