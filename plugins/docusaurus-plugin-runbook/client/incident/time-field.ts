/** A moment as the value of a `datetime-local` field that is read as UTC, to the second. */
export function toField(time: string | number): string {
  return new Date(time).toISOString().slice(0, 19);
}

/** What such a field says, as an ISO timestamp; nothing while it is not filled in. */
export function fromField(value: string): string | undefined {
  const time = Date.parse(`${value}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
