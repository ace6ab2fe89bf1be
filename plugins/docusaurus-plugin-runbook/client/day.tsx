import type { ReactNode } from 'react';
import { formatDay } from './time.ts';

/** A day such as `2025-12-02`, as the language of the site writes it. */
export function Day({ date }: { date: string }): ReactNode {
  // What a browser knows of a language may differ from what the build knew.
  return (
    <time dateTime={date} suppressHydrationWarning>
      {formatDay(date)}
    </time>
  );
}
