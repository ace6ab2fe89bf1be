import type { ReactNode } from 'react';
import { shapeOf } from 'runbook-model';

const paths = {
  octagon: <path d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" fill="currentColor" />,
  triangle: <path d="M10 1.5 19.5 18H.5z" fill="currentColor" />,
  diamond: (
    <path d="M10 1.9 18.1 10 10 18.1 1.9 10z" fill="none" stroke="currentColor" strokeWidth="2.6" />
  ),
  ring: <circle cx="10" cy="10" r="7.6" fill="none" stroke="currentColor" strokeWidth="2.4" />,
};

/** A severity by shape, colour and word; shape and colour follow its rank, the word is its own. */
export default function SeverityBadge(props: { rank: number; children: ReactNode }): ReactNode {
  const shape = shapeOf(props.rank);
  return (
    <span className={`rb-severity rb-severity--${shape}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {paths[shape]}
      </svg>
      {props.children}
    </span>
  );
}
