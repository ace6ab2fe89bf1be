import { translate } from '@docusaurus/Translate';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import type { ReactNode } from 'react';
import { useSeverity } from '../../../client/page.tsx';

/** `:severity[P1]` in a text: the badge, with the response time of the service's own scale. */
export default function Severity(props: { level: string; service?: string }): ReactNode {
  const severity = useSeverity(props.level, props.service);
  if (!severity) return <strong>{props.level}</strong>;
  return (
    <span
      title={translate(
        { id: 'runbook.severity.respond', message: 'respond within: {time}' },
        { time: severity.response },
      )}
    >
      <SeverityBadge rank={severity.rank}>
        {severity.id} {severity.label}
      </SeverityBadge>
    </span>
  );
}
