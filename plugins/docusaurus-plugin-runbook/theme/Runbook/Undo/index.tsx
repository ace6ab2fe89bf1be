import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';

/** `:::undo`: the fixed place of the way back. */
export default function Undo(props: { children: ReactNode }): ReactNode {
  return (
    <div className="rb-see">
      <p className="rb-see-label">{translate({ id: 'runbook.step.undo', message: 'To undo' })}</p>
      <div>{props.children}</div>
    </div>
  );
}
