import type { Refusal, SecretShape } from './refusal.ts';

/** What the well-known kinds of secret look like. */
const shapes: readonly (readonly [RegExp, SecretShape])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY/, 'private-key'],
  [/\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}/, 'access-token'],
  [/\b(AKIA|ASIA)[0-9A-Z]{16}\b/, 'access-key'],
  [/\bxox[abeoprs]-[\w-]{10,}/, 'chat-token'],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/, 'json-web-token'],
  [/:\/\/[^\s/:@]+:[^\s/@]+@/, 'address'],
];

/**
 * Why a value must not be kept, if it looks like a secret. A net with wide
 * meshes for what slips in by habit: nothing here can know a password when it sees one.
 */
export function secretIn(value: string): Refusal | undefined {
  const found = shapes.find(([shape]) => shape.test(value));
  return found && { code: 'secret', shape: found[1] };
}
