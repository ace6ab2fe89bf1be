import { useDoc } from '@docusaurus/plugin-content-docs/client';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Drilled from '@theme/Runbook/Drilled';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import type { ReactNode } from 'react';
import { Day } from '../../../client/day.tsx';
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
      <ul
        className="rb-facts"
        aria-label={translate({ id: 'runbook.page.facts', message: 'Facts' })}
      >
        {severity && (
          <>
            <li>
              <SeverityBadge rank={severity.rank}>
                {severity.id} {severity.label}
              </SeverityBadge>
            </li>
            <li>
              <Translate id="runbook.page.respond" values={{ time: <b>{severity.response}</b> }}>
                {'respond within {time}'}
              </Translate>
            </li>
          </>
        )}
        {owner && (
          <li>
            <Translate id="runbook.page.owner" values={{ name: <b>{owner}</b> }}>
              {'owner {name}'}
            </Translate>
          </li>
        )}
        {service && <Review reviewed={page.reviewed} due={page.reviewDue} />}
        <Drilled />
      </ul>
    </header>
  );
}

function Review(props: { reviewed?: string | undefined; due?: string | undefined }): ReactNode {
  const now = useNow();
  if (!props.reviewed)
    return <li>{translate({ id: 'runbook.page.noReview', message: 'no review recorded' })}</li>;
  const bold = (
    <b>
      <Day date={props.reviewed} />
    </b>
  );
  const due = props.due && <Day date={props.due} />;
  const overdue = props.due && now !== undefined && Date.parse(props.due) < now;
  return (
    <li>
      <Translate id="runbook.page.reviewed" values={{ day: bold }}>
        {'reviewed {day}'}
      </Translate>
      {props.due && (
        <>
          , {/* Which of the two is true is known late: both take their room, so nothing moves. */}
          <span className="rb-either">
            <span className={overdue ? 'rb-not' : undefined}>
              <Translate id="runbook.page.reviewBy" values={{ day: due }}>
                {'next by {day}'}
              </Translate>
            </span>
            <b className={overdue ? 'rb-late' : 'rb-not'}>
              <Translate id="runbook.page.overdue" values={{ day: due }}>
                {'review overdue since {day}'}
              </Translate>
            </b>
          </span>
        </>
      )}
    </li>
  );
}
