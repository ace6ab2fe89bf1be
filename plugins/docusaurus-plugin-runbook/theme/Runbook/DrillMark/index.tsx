import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { useDrilled } from '../../../client/drill.ts';

/**
 * Says of one fence of commands that it was run as it stands here, which an edit takes away; or why
 * no drill can run it.
 */
export default function DrillMark(props: {
  n: number | undefined;
  notDrilled: string | undefined;
}): ReactNode {
  const { n, notDrilled } = props;
  const isDrilled = useDrilled()?.marks.includes(n ?? -1) ?? false;
  if (notDrilled === undefined && !isDrilled) return null;
  return (
    <p className="rb-drilled">
      {notDrilled === undefined ? (
        <Translate id="runbook.drilled.mark" description="Below a command that a drill has run">
          ✓ drilled
        </Translate>
      ) : (
        <Translate
          id="runbook.drilled.not"
          description="Below a command that no drill can run, with the reason"
          values={{ reason: notDrilled }}
        >
          {'not drilled: {reason}'}
        </Translate>
      )}
    </p>
  );
}
