import { findNamed } from './secrets-patterns.ts';

/** A part of a text that looks like a secret. */
export interface Secret {
  start: number;
  end: number;
  /** For people: `a JSON Web Token`. */
  what: string;
}

const redacted = '[redacted]';

type Finder = (text: string) => Secret[];

let known: Finder | undefined;
let loading: Promise<void> | undefined;

/** Loads the rules, so that `secretsNow` knows them all. Never fails: see `secretsNow`. */
export function prepareSecrets(): Promise<void> {
  loading ??= import('./secrets-known.ts').then(
    ({ findKnown }) => {
      known = findKnown;
    },
    () => {
      // No line at the moment: the next one tries again.
      loading = undefined;
    },
  );
  return loading;
}

/** How long anything waits for the rules on a slow line before it does with what is there. */
const patience = 1_000;

/** Settles when the rules are there, or when nobody should wait for them any longer. */
export async function secretsPatiently(): Promise<void> {
  await Promise.race([
    prepareSecrets(),
    new Promise((resolve) => {
      setTimeout(resolve, patience);
    }),
  ]);
}

/** What in a text looks like a secret, in its order; parts that touch are one. */
export async function findSecrets(text: string): Promise<Secret[]> {
  await prepareSecrets();
  return secretsNow(text);
}

/**
 * The same at once, for a page that is being closed. Before the rules are there it finds what its
 * surroundings give away: passwords, private keys, tokens of the usual shape.
 */
export function secretsNow(text: string): Secret[] {
  const all = [...findNamed(text), ...(known?.(text) ?? [])].sort((a, b) => a.start - b.start);
  const found: Secret[] = [];
  for (const secret of all) {
    const last = found.at(-1);
    if (last && secret.start < last.end) last.end = Math.max(last.end, secret.end);
    else found.push({ ...secret });
  }
  return found;
}

/** A text with `[redacted]` in the place of its secrets. */
export function redact(text: string, secrets: readonly Secret[]): string {
  let rest = text;
  for (const { start, end } of [...secrets].reverse()) {
    rest = rest.slice(0, start) + redacted + rest.slice(end);
  }
  return rest;
}
