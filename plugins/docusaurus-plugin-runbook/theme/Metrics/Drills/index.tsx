import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { MetricsData } from '../../../metrics-data.ts';

/** How many commands of each service were run in the lab as they stand. */
export default function Drills({ drills }: Pick<MetricsData, 'drills'>): ReactNode {
  if (drills.length === 0) return null;
  return (
    <ul className="rb-hint">
      {drills.map(({ service, passed, declared, total }) => (
        <li key={service}>
          <Translate
            id="runbook.drills.figures"
            description="On the metrics page: the commands of one service, counted"
            values={{ service, passed, declared, total }}
          >
            {'{service}: {passed} commands drilled, {declared} declared as not to be, of {total}'}
          </Translate>
        </li>
      ))}
    </ul>
  );
}
