import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import Choose from '@theme/Report/Choose';
import Desk from '@theme/Report/Desk';
import StorageNotice from '@theme/Runbook/StorageNotice';
import { type ReactNode, useEffect } from 'react';
import { prepareAnnouncements } from '../../client/announce.ts';
import { useNumbers, useRecordById } from '../../client/incident/views.ts';
import type { ReportSite } from '../../client/report/use-report.ts';

/** The report of one incident: what there is to write on one side, what comes of it on the other. */
export default function Report({ site }: { site: ReportSite }): ReactNode {
  const isBrowser = useIsBrowser();
  const { hash } = useLocation();
  const asked = isBrowser ? hash.slice(1) : '';
  const numbers = useNumbers();
  // A number is what people write down; the address a page makes has the record's id.
  const [named = asked] = [...numbers].find(([, number]) => number === asked) ?? [];
  const record = useRecordById(named);
  useEffect(prepareAnnouncements, []);
  return (
    <Layout
      title={translate({ id: 'runbook.report.title', message: 'Report' })}
      description={translate({
        id: 'runbook.report.description',
        message: 'The report of an incident, filled in from its log.',
      })}
    >
      <main className="rb-board rb-report">
        <StorageNotice />
        {record?.state.declared || record?.state.practice ? (
          <Desk key={record.id} site={site} record={record} />
        ) : (
          <>
            <h1>{translate({ id: 'runbook.report.title', message: 'Report' })}</h1>
            <Missing waiting={!isBrowser} asked={asked} record={record?.id} />
          </>
        )}
      </main>
    </Layout>
  );
}

function Missing(props: { waiting: boolean; asked: string; record?: string }): ReactNode {
  if (props.waiting) {
    return (
      <p>
        {translate({
          id: 'runbook.report.scripts',
          message:
            'The record is in this browser only: without scripts no report can be made of it.',
        })}
      </p>
    );
  }
  if (props.record !== undefined) {
    return (
      <p>
        <Translate
          id="runbook.report.draft"
          values={{
            declare: (
              <Link to={`/incident/#${props.record}`}>
                {translate({ id: 'runbook.report.declareIt', message: 'Declare it first' })}
              </Link>
            ),
          }}
        >
          {'A report is of an incident, and this is a draft. {declare}.'}
        </Translate>
      </p>
    );
  }
  return (
    <>
      {props.asked !== '' && (
        <p>
          {translate({
            id: 'runbook.report.unknown',
            message:
              'This browser has no record of this name. Records stay in the browser they were made in, until somebody hands them over.',
          })}
        </p>
      )}
      <Choose />
    </>
  );
}
