const lengths = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of a duration as a `service.yml` writes it: `30m`, `4 hours`, `90d`. */
export function durationOf(text: string): number | undefined {
  const [, count, unit] = /^(\d+) ?([mhd])[a-z]*$/.exec(text) ?? [];
  return unit === undefined ? undefined : Number(count) * lengths[unit as keyof typeof lengths];
}
