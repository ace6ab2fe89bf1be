import { secretIn } from 'runbook-model';
import { refusalWords, secretRefusal } from './refusal-words.ts';
import type { Secret } from './secrets.ts';

let find: ((text: string) => readonly Secret[]) | undefined;

/**
 * Loads what knows secrets, for a page that does without it until a field is entered. Never fails:
 * see `secretReason`.
 */
export async function prepareSecretReason(): Promise<void> {
  try {
    const { prepareSecrets, secretsNow } = await import('./secrets.ts');
    find = secretsNow;
    await prepareSecrets();
  } catch {
    // No line at the moment: the next field tries again.
  }
}

/**
 * Why a short text, such as a name or a reason, is not kept. At once, because it is asked while a
 * field is left: before the rules are there it goes by the few shapes that every page knows.
 */
export function secretReason(text: string): string | undefined {
  const [found] = find?.(text) ?? [];
  return found ? secretRefusal(found.what) : refusalWords(secretIn(text));
}
