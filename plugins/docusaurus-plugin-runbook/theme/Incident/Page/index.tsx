import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Give from '@theme/Handover/Give';
import Checklists from '@theme/Incident/Checklists';
import Milestones from '@theme/Incident/Milestones';
import Name from '@theme/Incident/Name';
import Note from '@theme/Incident/Note';
import Playbooks from '@theme/Incident/Playbooks';
import Roles from '@theme/Incident/Roles';
import SeverityChange from '@theme/Incident/SeverityChange';
import Timeline from '@theme/Incident/Timeline';
import Update from '@theme/Incident/Update';
import Way from '@theme/Incident/Way';
import Layout from '@theme/Layout';
import StorageNotice from '@theme/Runbook/StorageNotice';
import { type ReactNode, useEffect } from 'react';
import { prepareAnnouncements } from '../../../client/announce.ts';
import { type Incident, nameOf, useIncident } from '../../../client/incident/use-incident.ts';
import { useRecordById } from '../../../client/incident/views.ts';
import { statusWords } from '../../../client/incident/words.ts';
import type { KnownRecord } from '../../../client/incidents.ts';
import { plural } from '../../../client/locale.ts';
import { formatMoment } from '../../../client/time.ts';

/** One incident: what happened, who does what, and what there is to do for who leads it. */
export default function IncidentPage(): ReactNode {
  const id = useLocation().hash.slice(1);
  const isBrowser = useIsBrowser();
  const record = useRecordById(isBrowser ? id : '');
  useEffect(prepareAnnouncements, []);
  return (
    <Layout
      title={translate({ id: 'runbook.incident.title', message: 'Incident' })}
      description={translate({
        id: 'runbook.incident.description',
        message: 'The record of one incident, kept in this browser.',
      })}
    >
      <main className="rb-board rb-incident">
        <StorageNotice />
        {record ? <Known record={record} /> : <Unknown waiting={!isBrowser} />}
      </main>
    </Layout>
  );
}

function Unknown({ waiting }: { waiting: boolean }): ReactNode {
  return (
    <>
      <h1>{translate({ id: 'runbook.incident.title', message: 'Incident' })}</h1>
      {waiting ? (
        <p>
          {translate({
            id: 'runbook.incident.scripts',
            message: 'The record is in this browser only: without scripts it cannot be shown.',
          })}
        </p>
      ) : (
        <p>
          <Translate
            id="runbook.incident.unknown"
            values={{
              list: (
                <Link to="/incidents/">
                  {translate({ id: 'runbook.incident.list', message: 'See what this one has' })}
                </Link>
              ),
            }}
          >
            {
              'This browser has no record of this name. Records stay in the browser they were made in, until somebody hands them over. {list}.'
            }
          </Translate>
        </p>
      )}
    </>
  );
}

function Known({ record }: { record: KnownRecord }): ReactNode {
  const incident = useIncident(record);
  const { id, view } = incident;
  const isDraft = view.status === 'draft';
  return (
    <>
      <Head incident={incident} />
      <div className="rb-columns">
        <div>
          {!isDraft && <Milestones incident={incident} />}
          <Timeline incident={incident} />
          <Note record={id} />
          {!isDraft && (
            <section aria-labelledby="update">
              <h2 id="update">
                {translate({ id: 'runbook.update.title', message: 'Status update' })}
              </h2>
              <Update incident={incident} />
            </section>
          )}
          <section aria-labelledby="hand-over">
            <h2 id="hand-over" tabIndex={-1}>
              {translate({ id: 'runbook.handover.title', message: 'Hand over' })}
            </h2>
            <Give incident={incident} />
          </section>
        </div>
        <div className="rb-aside">
          <Way incident={incident} />
          {!isDraft && <SeverityChange incident={incident} />}
          {!isDraft && <Roles incident={incident} />}
          <Playbooks incident={incident} />
          <Checklists incident={incident} />
        </div>
      </div>
    </>
  );
}

function Head({ incident }: { incident: Incident }): ReactNode {
  const { id, view, number, site } = incident;
  const isDraft = view.status === 'draft';
  const declaredAs = view.declaration?.number;
  return (
    <header className="rb-header">
      <p className="rb-incident-name">
        <Name incident={incident} link={false} />
      </p>
      <h1>{view.title || nameOf(incident)}</h1>
      <ul className="rb-facts">
        <li>
          {site?.service.name ?? view.scope}: <b>{statusWords[view.status]}</b>
          {view.reopened > 0 &&
            `, ${plural(translate({ id: 'runbook.incident.reopened', message: 'reopened once|reopened {count} times' }), view.reopened)}`}
        </li>
        {view.startedAt && (
          <li>
            <Translate
              id="runbook.record.began"
              values={{ moment: <b>{formatMoment(view.startedAt)}</b> }}
            >
              {'began {moment}'}
            </Translate>
          </li>
        )}
        {view.declaration?.fromLink && (
          <li>{translate({ id: 'runbook.incident.fromLink', message: 'declared from a link' })}</li>
        )}
        {declaredAs !== undefined && declaredAs !== number && (
          <li>
            {translate(
              {
                id: 'runbook.incident.twin',
                message: 'declared as {number}, which another incident is called too',
              },
              { number: declaredAs },
            )}
          </li>
        )}
      </ul>
      <p className="rb-actions">
        {isDraft && !view.practice && (
          <Link className="rb-button" to={`/incidents/#declare:${id}`}>
            {translate({ id: 'runbook.declare.it', message: 'Declare incident' })}
          </Link>
        )}
        {view.practice && (
          <Link className="rb-button" to={`/practice/#${id}`}>
            {view.status === 'closed'
              ? translate({ id: 'runbook.practice.receipt', message: 'The receipt' })
              : translate({ id: 'runbook.practice.end', message: 'End the rehearsal' })}
          </Link>
        )}
        {!isDraft && (
          <Link to={`/report/#${id}`}>
            {translate({ id: 'runbook.report.title', message: 'Report' })}
          </Link>
        )}
        <button type="button" className="rb-quiet" onClick={goToHandOver}>
          {translate({ id: 'runbook.handover.title', message: 'Hand over' })}
        </button>
      </p>
    </header>
  );
}

// Not by the address: that names the record.
function goToHandOver(): void {
  const place = document.getElementById('hand-over');
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
}
