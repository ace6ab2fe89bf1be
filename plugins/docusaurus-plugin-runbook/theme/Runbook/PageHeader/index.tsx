import { useDoc } from '@docusaurus/plugin-content-docs/client';
import Heading from '@theme/Heading';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import type { ReactNode } from 'react';
import { usePage, useSeverity } from '../../../client/page.tsx';
import { useNow } from '../../../client/time.ts';

/** The fixed place of a playbook's facts: how bad, how soon, whose, and whether it is kept true. */
export default function PageHeader(): ReactNode {
  const { metadata } = useDoc();
  const { page, service } = usePage();
  const severity = useSeverity(page.severity);
  const owner = service?.roles.find(({ id }) => id === page.owner)?.name;
  return (
    <header className="rb-header">
      <Heading as="h1">{metadata.title}</Heading>
      <ul className="rb-facts" aria-label="Facts">
        {severity && (
          <>
            <li>
              <SeverityBadge rank={severity.rank}>
                {severity.id} {severity.label}
              </SeverityBadge>
            </li>
            <li>
              respond within <b>{severity.response}</b>
            </li>
          </>
        )}
        {owner && (
          <li>
            owner <b>{owner}</b>
          </li>
        )}
        {service && <Review reviewed={page.reviewed} due={page.reviewDue} />}
      </ul>
    </header>
  );
}

function Review(props: { reviewed?: string | undefined; due?: string | undefined }): ReactNode {
  const now = useNow();
  if (!props.reviewed) return <li>no review recorded</li>;
  const overdue = props.due && now !== undefined && Date.parse(props.due) < now;
  return (
    <li>
      reviewed <b>{props.reviewed}</b>
      {props.due && !overdue && <>, next by {props.due}</>}
      {overdue && (
        <>
          , <b className="rb-late">review overdue since {props.due}</b>
        </>
      )}
    </li>
  );
}
