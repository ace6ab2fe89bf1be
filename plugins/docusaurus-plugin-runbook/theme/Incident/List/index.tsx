import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Import from '@theme/Handover/Import';
import Declare from '@theme/Incident/Declare';
import Me from '@theme/Incident/Me';
import Layout from '@theme/Layout';
import StorageNotice from '@theme/Runbook/StorageNotice';
import { type ReactNode, useEffect, useState } from 'react';
import { prepareAnnouncements } from '../../../client/announce.ts';
import { bringsRecord } from '../../../client/handover.ts';
import { isService } from '../../../client/incident/site.ts';
import { useRecordById, useRecords } from '../../../client/incident/views.ts';
import type { KnownRecord } from '../../../client/incidents.ts';
import type { TriageBoard } from '../../../triage.ts';
import Row from './Row.tsx';

/** Every record of this browser, and the form that declares one. */
export default function IncidentList({ board }: { board: TriageBoard }): ReactNode {
  const isBrowser = useIsBrowser();
  const { search, hash } = useLocation();
  const [, draftId = ''] = /^#declare:(\w+)$/.exec(hash) ?? [];
  const draft = useRecordById(isBrowser ? draftId : '');
  // Tells the check of links that the form is here: it comes with the scripts.
  useBrokenLinks().collectAnchor('declare');
  useEffect(prepareAnnouncements, []);
  // What a link brings comes first, and keeps its place once it is taken and left the address.
  const [bringing] = useState(() => bringsRecord(hash));
  const first = isBrowser && bringing;
  const declaring = isBrowser && (search !== '' || hash.startsWith('#declare'));
  return (
    <Layout
      title={translate({ id: 'runbook.list.title', message: 'Incidents' })}
      description={translate({
        id: 'runbook.list.description',
        message:
          'The incidents, rehearsals and drafts of this browser, and the form that declares one.',
      })}
    >
      <main className="rb-board rb-incident">
        <StorageNotice />
        {declaring ? (
          <>
            <h1 id="declare">
              {translate({ id: 'runbook.list.declare', message: 'Declare an incident' })}
            </h1>
            <Declare key={search + hash} board={board} address={{ search, draft }} />
          </>
        ) : (
          <>
            <h1 id="declare">{translate({ id: 'runbook.list.title', message: 'Incidents' })}</h1>
            <noscript>
              <p>
                {translate({
                  id: 'runbook.list.scripts',
                  message:
                    'Incidents are kept in this browser: without scripts none can be shown or declared.',
                })}
              </p>
            </noscript>
            <p className="rb-actions rb-needs-script">
              <Link className="rb-button" to="/incidents/#declare">
                {translate({ id: 'runbook.list.declare', message: 'Declare an incident' })}
              </Link>
              <Link to="/practice/">
                {translate({ id: 'runbook.list.practise', message: 'Practise' })}
              </Link>
            </p>
          </>
        )}
        {first && <Import />}
        {isBrowser && <Records />}
        {isBrowser && !first && <Import />}
        <Me />
      </main>
    </Layout>
  );
}

function Records(): ReactNode {
  const records = useRecords();
  const isShown = ({ state: { declared, practice, scope, lastAction } }: KnownRecord) =>
    Boolean(declared || practice || (lastAction && isService(scope)));
  const latest = records.filter(isShown).reverse();
  const open = latest.filter(({ state }) => !state.closed && !state.practice);
  const closed = latest.filter(({ state }) => state.closed && !state.practice);
  const rehearsals = latest.filter(({ state }) => state.practice);
  return (
    <>
      <Part title={translate({ id: 'runbook.list.open', message: 'Open' })} records={open}>
        {translate({
          id: 'runbook.list.noneOpen',
          message:
            'Nothing is open. The first tick on a playbook opens a draft by itself; “Declare an incident” gives it a name.',
        })}
      </Part>
      <Part title={translate({ id: 'runbook.list.closed', message: 'Closed' })} records={closed}>
        {translate({
          id: 'runbook.list.noneClosed',
          message: 'Nothing in this browser was closed or put away.',
        })}
      </Part>
      <Part
        title={translate({ id: 'runbook.list.rehearsals', message: 'Rehearsals' })}
        records={rehearsals}
      >
        <Translate
          id="runbook.list.noRehearsal"
          values={{
            rehearsal: (
              <Link to="/practice/">
                {translate({ id: 'runbook.list.rehearsal', message: 'A rehearsal' })}
              </Link>
            ),
          }}
        >
          {
            'Nobody has practised in this browser. {rehearsal} is the same thing with nothing broken.'
          }
        </Translate>
      </Part>
    </>
  );
}

function Part(props: {
  title: string;
  records: readonly KnownRecord[];
  children: ReactNode;
}): ReactNode {
  return (
    <section className="rb-records">
      <h2>{props.title}</h2>
      {props.records.length === 0 ? (
        <p className="rb-soft">{props.children}</p>
      ) : (
        <ul>
          {props.records.map((record) => (
            <Row key={record.id} record={record} />
          ))}
        </ul>
      )}
    </section>
  );
}
