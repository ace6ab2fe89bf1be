import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { useDrilled } from '../../../client/drill.ts';

/** When the commands of this page were last run, against what, and how many of them still stand. */
export default function Drilled(): ReactNode {
  const drill = useDrilled();
  if (!drill) return null;
  const { date = '', versions, passed, declared, total } = drill;
  return (
    <li title={versions.join(', ')}>
      <Translate
        id="runbook.drilled"
        description="At the head of a page whose commands were run in the lab"
        values={{ date, what: versions[0]?.split(',')[0], passed: <b>{passed}</b>, total }}
      >
        {'drilled on {date} against {what}: {passed} of {total} commands'}
      </Translate>
      {declared > 0 && (
        <Translate
          id="runbook.drilled.declared"
          description="Behind it: commands that the page says no drill runs"
          values={{ declared }}
        >
          {', {declared} cannot run in the lab'}
        </Translate>
      )}
    </li>
  );
}
