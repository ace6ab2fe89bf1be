import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';

/** The first line of a step: what to do. A step that begins with a command has none of its own. */
export default function StepTitle({ children }: { children?: ReactNode }): ReactNode {
  return (
    <div className="rb-step-title">
      {children ?? translate({ id: 'runbook.step.untitled', message: 'Run this' })}
    </div>
  );
}
