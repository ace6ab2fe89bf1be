/** What the well-known kinds of secret look like, and what to call them. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY/, 'a private key'],
  [/\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}/, 'an access token'],
  [/\b(AKIA|ASIA)[0-9A-Z]{16}\b/, 'an access key'],
  [/\bxox[abeoprs]-[\w-]{10,}/, 'a chat token'],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/, 'a JSON Web Token'],
  [/:\/\/[^\s/:@]+:[^\s/@]+@/, 'an address with a password'],
];

/**
 * Why a value must not be kept, if it looks like a secret; a sentence for people. A net with wide
 * meshes for what slips in by habit: nothing here can know a password when it sees one.
 */
export function secretIn(value: string): string | undefined {
  const found = shapes.find(([shape]) => shape.test(value));
  return found && `It looks like ${found[1]}. Secrets are never kept here: use your shell.`;
}
