/** How the times of one report are written: in UTC, with the clock of the service beside. */
export interface Clock {
  /** `14:05 UTC`, `14:05 UTC (15:05 Europe/Berlin)`, with the day where a report has several. */
  at(time: string): string;
  /** The same with its day, always. */
  full(time: string): string;
  /** As `at`, in UTC alone. */
  utc(time: string): string;
}

/**
 * @param zone the service's IANA time zone
 * @param times all of the report: if they are of several days, each names its own
 */
export function clockOf(zone: string, times: readonly string[]): Clock {
  const days = new Set(times.map((time) => isoOf(time).slice(0, 10)));
  const local = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const beside = (time: string) => {
    const there = local.format(new Date(time));
    return there === isoOf(time).slice(11, 16) ? '' : ` (${there} ${zone})`;
  };
  const day = (time: string) => `${isoOf(time).slice(0, 10)} `;
  const clock = (time: string) => `${isoOf(time).slice(11, 16)} UTC`;
  const utc = (time: string) => `${days.size > 1 ? day(time) : ''}${clock(time)}`;
  return {
    at: (time) => utc(time) + beside(time),
    full: (time) => day(time) + clock(time) + beside(time),
    utc,
  };
}

/** A time in UTC, to the second: `2025-12-01T14:05:00Z`. */
export function isoOf(time: string): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
