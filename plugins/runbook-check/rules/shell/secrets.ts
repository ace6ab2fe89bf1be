import { isSecretName } from 'runbook-model';
import type { Page } from '../../page.ts';

const more = /(?:^|_)(?:DB|AUTH|JWT|MASTER|ENC|ENCRYPTION|SIGNING|SSL|TLS)_?KEY$/i;

/** Whether a variable holds a secret: the service says so, or its name does. */
export function isSecret(name: string, page: Page): boolean {
  const declared = page.service?.service?.environment[name];
  if (declared) return declared.secret;
  return isSecretName(name.toLowerCase()) || more.test(name);
}

/** The variables a text takes, with their offsets in it. */
export function variablesIn(text: string): { name: string; start: number; end: number }[] {
  return [...text.matchAll(/(?<!\\)\$(?:\{([A-Za-z_]\w*)[^}]*\}|([A-Za-z_]\w*))/g)].map(
    (match) => ({
      name: match[1] ?? match[2] ?? '',
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
}
