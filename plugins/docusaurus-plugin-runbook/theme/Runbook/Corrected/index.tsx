import type { ReactNode } from 'react';

/** `:::corrected`: what was wrong in the source, and the source's own wording one click away. */
export default function Corrected(props: { children: ReactNode }): ReactNode {
  return <details className="rb-corrected">{props.children}</details>;
}

/** The note itself: always in sight, so it is the summary. */
export function CorrectedNote(props: { children: ReactNode }): ReactNode {
  return (
    <summary>
      <b>Corrected:</b> {props.children} <span className="rb-soft">The source says …</span>
    </summary>
  );
}
