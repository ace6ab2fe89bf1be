import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';

/** `:::corrected`: what was wrong in the source, and the source's own wording one click away. */
export default function Corrected(props: { children: ReactNode }): ReactNode {
  return <details className="rb-corrected">{props.children}</details>;
}

/** The note itself: always in sight, so it is the summary. */
export function CorrectedNote(props: { children: ReactNode }): ReactNode {
  return (
    <summary>
      <b>{translate({ id: 'runbook.page.corrected', message: 'Corrected:' })}</b> {props.children}{' '}
      <span className="rb-soft">
        {translate({ id: 'runbook.page.source', message: 'The source says …' })}
      </span>
    </summary>
  );
}
