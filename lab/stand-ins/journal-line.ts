import type { LogLine } from '../inside/managed.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A line as `journalctl` prints it. */
export function formatted(
  { time, text }: LogLine,
  unit: string,
  form: 'short' | 'short-iso',
): string {
  const date = new Date(time);
  const iso = date.toISOString();
  const stamp =
    form === 'short-iso'
      ? `${iso.slice(0, 19)}+00:00`
      : `${months[date.getUTCMonth()]} ${iso.slice(8, 10)} ${iso.slice(11, 19)}`;
  return `${stamp} lab ${unit}: ${text}`;
}
