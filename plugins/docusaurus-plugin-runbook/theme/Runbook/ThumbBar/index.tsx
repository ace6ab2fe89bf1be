import type { ReactNode } from 'react';
import { anchorOf, useProgress } from '../../../client/marks.ts';

/** On a phone: the way to the next step, under the thumb. */
export default function ThumbBar(): ReactNode {
  const { next, done, total, complete } = useProgress();
  if (total === 0) return null;
  return (
    <nav className="rb-thumb" aria-label="Next step">
      <span>
        {done} of {total}
      </span>
      {next ? (
        <a href={`#${anchorOf(next)}`}>
          Next: {next.number === undefined ? next.title : `step ${next.number}`}
        </a>
      ) : (
        <span>{complete && 'Complete'}</span>
      )}
    </nav>
  );
}
