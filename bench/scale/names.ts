/**
 * Names of a service of this site, to be put in the place of others: each made-up service runs the
 * same kinds of things and calls none of them the same.
 */
const taken = {
  'lcbp3-dms': [/LCBP3-DMS/g, /lcbp3/g, /LCBP3/g],
  quicprochat: [/QPC_/g, /qpc/g, /quicprochat/g],
} as const;

/** A service of this site whose pages others are made from. */
export type Pattern = keyof typeof taken;

export const patterns = Object.keys(taken) as Pattern[];

/** Changes the names of a pattern in a text into those of another service. */
export function renamed(text: string, pattern: Pattern, service: string): string {
  const loud = service.toUpperCase();
  const names =
    pattern === 'quicprochat' ? [`${loud}_`, service, service] : [titleOf(service), service, loud];
  return taken[pattern]
    .reduce((so, name, i) => so.replace(name, names[i] ?? service), text)
    .replace(
      /(?:delivery_queue_depth|rate_limit_hit_total|auth_login_failure_total)/g,
      `${service}_$&`,
    )
    .replaceAll('/app/uploads', `/app/${service}`);
}

/** `orders` as a heading has it. */
export function titleOf(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
