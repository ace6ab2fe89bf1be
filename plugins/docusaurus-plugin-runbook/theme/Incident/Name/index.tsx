import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import type { ReactNode } from 'react';
import { type Incident, nameOf } from '../../../client/incident/use-incident.ts';

/** An incident in a few words: how bad, what it is called and, where it leads there, its page. */
export default function Name(props: { incident: Incident; link?: boolean }): ReactNode {
  const { incident, link = true } = props;
  const { id, view, severity, number } = incident;
  const name = nameOf(incident);
  const badge = view.practice && (
    <b className="rb-rehearsal">
      {translate({ id: 'runbook.practice.rehearsal', message: 'Rehearsal' })}
    </b>
  );
  // The badge is all the name it has.
  if (badge && number === undefined) {
    return link ? <Link to={`/incident/#${id}`}>{badge}</Link> : badge;
  }
  return (
    <>
      {badge}
      {severity ? (
        <SeverityBadge rank={severity.rank}>{severity.id}</SeverityBadge>
      ) : (
        view.severity && <b>{view.severity}</b>
      )}
      {link ? (
        <Link className="rb-number" to={`/incident/#${id}`}>
          {name}
        </Link>
      ) : (
        <span className="rb-number">{name}</span>
      )}
    </>
  );
}
