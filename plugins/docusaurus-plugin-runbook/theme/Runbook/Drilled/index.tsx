import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { Drilled } from 'runbook-model';
import { Day } from '../../../client/day.tsx';
import { useDrilled } from '../../../client/drill.ts';

function backendOf({ backend }: Drilled): string {
  return backend === 'containers'
    ? translate({ id: 'runbook.drilled.containers', message: 'containers' })
    : translate({ id: 'runbook.drilled.native', message: 'native' });
}

/** When the commands of this page were last run, against what, and how many of them still stand. */
export default function DrilledLine(): ReactNode {
  const drill = useDrilled();
  if (!drill) return null;
  const { date = '', versions, passed, declared, total } = drill;
  const day = <Day date={date} />;
  const what = versions[0]?.split(',')[0];
  const values = { date: day, what, backend: backendOf(drill), passed: <b>{passed}</b>, total };
  return (
    <li title={versions.join(', ')}>
      {declared === 0 ? (
        <Translate
          id="runbook.drilled"
          description="At the head of a page whose commands were run in the lab"
          values={values}
        >
          {'drilled on {date} against {what} ({backend}): {passed} of {total} commands'}
        </Translate>
      ) : (
        <Translate
          id="runbook.drilled.declared"
          description="The same, where the page says of some commands that no drill can run them"
          values={{ ...values, declared }}
        >
          {
            'drilled on {date} against {what} ({backend}): {passed} of {total} commands, {declared} cannot run in the lab'
          }
        </Translate>
      )}
    </li>
  );
}
