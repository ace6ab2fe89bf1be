import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import Receipt from '@theme/Practice/Receipt';
import UnderWay from '@theme/Practice/UnderWay';
import StorageNotice from '@theme/Runbook/StorageNotice';
import { type ReactNode, useEffect, useState } from 'react';
import { announce, prepareAnnouncements } from '../../client/announce.ts';
import { pickScenario, scenarioNamed } from '../../client/incident/practice.ts';
import { useRecordById, useRecords } from '../../client/incident/views.ts';
import { isRepeated } from '../../client/single-press.ts';
import { browserStore } from '../../client/store.ts';
import { formatMoment } from '../../client/time.ts';
import type { TriageBoard } from '../../triage.ts';

/** Rehearsals: a symptom to answer as if it were real, and a receipt at the end. */
export default function Practice({ board }: { board: TriageBoard }): ReactNode {
  const id = useLocation().hash.slice(1);
  const isBrowser = useIsBrowser();
  const record = useRecordById(isBrowser ? id : '');
  const known = record?.state.practice ? record : undefined;
  useEffect(prepareAnnouncements, []);
  return (
    <Layout
      title={translate({ id: 'runbook.practice.title', message: 'Practice' })}
      description={translate({
        id: 'runbook.practice.description',
        message:
          'Rehearse an incident: a symptom, the playbook that fits, and a receipt of how it went.',
      })}
    >
      <main className="rb-board rb-incident">
        <StorageNotice />
        {known && !known.state.closed && <UnderWay key={id} board={board} record={known} />}
        {known?.state.closed && <Receipt key={id} board={board} record={known} />}
        {!known && <Start board={board} />}
      </main>
    </Layout>
  );
}

function Start({ board }: { board: TriageBoard }): ReactNode {
  const history = useHistory();
  const { search } = useLocation();
  const page = useBaseUrl('/practice/');
  const [service, setService] = useState<string>();
  const isBrowser = useIsBrowser();
  // A link may say which playbook: whoever broke something in a lab wants that one.
  const asked = isBrowser ? new URLSearchParams(search).get('playbook') : null;
  const named = scenarioNamed(board, asked);
  const rehearsals = useRecords().filter(({ state }) => state.practice);
  const open = rehearsals.filter(({ state }) => !state.closed);
  const start = () => {
    const entry = named ?? pickScenario(board, service, Math.random);
    if (!entry) return;
    const { incident } = browserStore().startPractice(entry.service, entry.id);
    announce(translate({ id: 'runbook.practice.begun', message: 'The rehearsal has begun.' }));
    history.push(`${page}#${incident}`);
  };
  return (
    <>
      <h1>{translate({ id: 'runbook.practice.title', message: 'Practice' })}</h1>
      <p>
        {translate({
          id: 'runbook.practice.intro',
          message:
            'You get a symptom, as somebody would tell it to you. Find the playbook that fits, say how bad it is, and work through it. Nothing is broken: read the commands, do not run them. At the end a receipt shows what you did, what you skipped, how long each step took, and what you missed. A rehearsal is marked as one on every page and is never counted.',
        })}
      </p>
      <noscript>
        <p>
          {translate({
            id: 'runbook.practice.scripts',
            message: 'A rehearsal is kept in this browser: without scripts none can begin.',
          })}
        </p>
      </noscript>
      {open.map(({ id, state }) => (
        <p key={id} className="rb-notice-line">
          {state.openedAt
            ? translate(
                {
                  id: 'runbook.practice.openOf',
                  message: 'A rehearsal of {moment} is still open.',
                },
                { moment: formatMoment(state.openedAt) },
              )
            : translate({
                id: 'runbook.practice.open',
                message: 'A rehearsal is still open.',
              })}{' '}
          <Link to={`/practice/#${id}`}>
            {translate({ id: 'runbook.practice.goOn', message: 'Go on with it' })}
          </Link>
        </p>
      ))}
      {named ? (
        <p>
          {translate({
            id: 'runbook.practice.named',
            message: 'Its symptom is one of the playbook that the link to this page names.',
          })}
        </p>
      ) : (
        <div className="rb-chips rb-needs-script">
          <fieldset>
            <legend>
              {translate({ id: 'runbook.practice.service', message: 'Of which service' })}
            </legend>
            {[
              { id: undefined, name: translate({ id: 'runbook.practice.any', message: 'Any' }) },
              ...board.services,
            ].map(({ id, name }) => (
              <button
                key={name}
                type="button"
                aria-pressed={service === id}
                onClick={() => setService(id)}
              >
                {name}
              </button>
            ))}
          </fieldset>
        </div>
      )}
      <p className="rb-actions rb-needs-script">
        <button
          type="button"
          className="rb-primary"
          onClick={(event) => !isRepeated(event) && start()}
        >
          {translate({ id: 'runbook.practice.give', message: 'Give me a symptom' })}
        </button>
        <Link to="/incidents/">
          {translate({ id: 'runbook.practice.earlier', message: 'Earlier rehearsals' })}
        </Link>
      </p>
    </>
  );
}
