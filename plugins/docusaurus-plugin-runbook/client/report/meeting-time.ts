const hour = 3_600_000;

/** A time as an ISO timestamp; nothing if it is none. A time without a zone is of this computer. */
export function isoOf(text: string): string | undefined {
  const time = text === '' ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A moment as a field of the kind `datetime-local` takes it: by the clock of this computer. */
export function localInput(iso: string): string {
  const date = new Date(iso);
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** A day after the end, at a full hour: time to sleep, and a day left if that does not suit. */
export function suggestion(resolved: string): string {
  return new Date(Math.ceil(Date.parse(resolved) / hour) * hour + 24 * hour).toISOString();
}
