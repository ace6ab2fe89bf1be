import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';

/** `:::expect`: the fixed place of what one should see. */
export default function Expect(props: { children: ReactNode }): ReactNode {
  return (
    <div className="rb-see">
      <p className="rb-see-label">{translate({ id: 'runbook.step.see', message: 'You see' })}</p>
      <div>{props.children}</div>
    </div>
  );
}
