/** `10m`, `1h`, `10 min ago`, `24 hours ago`, `30 days ago`: the moment that is meant, or undefined. */
export function since(text: string, now = Date.now()): number | undefined {
  const [, count, unit = ''] = /^(\d+) ?(s|m|min|h|hours?|days?)(?: ago)?$/.exec(text) ?? [];
  const seconds = {
    s: 1,
    m: 60,
    min: 60,
    h: 3600,
    hour: 3600,
    hours: 3600,
    day: 86_400,
    days: 86_400,
  }[unit];
  return count === undefined || seconds === undefined
    ? undefined
    : now - Number(count) * seconds * 1000;
}

/** `About a minute` as `docker ps` says it, in fewer words. */
export function ago(from: number, now = Date.now()): string {
  const seconds = Math.max(0, Math.round((now - from) / 1000));
  if (seconds < 60) return `${seconds} seconds`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} minutes`;
  return `${Math.floor(seconds / 3600)} hours`;
}

/** The form of Docker: `2026-01-02T03:04:05.678Z`, and its zero time for what never was. */
export function dockerTime(time: number): string {
  return time === 0 ? '0001-01-01T00:00:00Z' : new Date(time).toISOString();
}
