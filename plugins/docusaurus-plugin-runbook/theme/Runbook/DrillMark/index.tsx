import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { useDrilled } from '../../../client/drill.ts';

/** Says of one fence of commands that it was run as it stands here. An edit takes it away. */
export default function DrillMark({ n }: { n?: number | undefined }): ReactNode {
  if (n === undefined || !useDrilled()?.marks.includes(n)) return null;
  return (
    <p className="rb-drilled">
      <Translate id="runbook.drilled.mark" description="Below a command that a drill has run">
        ✓ drilled
      </Translate>
    </p>
  );
}
