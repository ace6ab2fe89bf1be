import { translate } from '@docusaurus/Translate';
import Name from '@theme/Incident/Name';
import Form from '@theme/Report/Form';
import History from '@theme/Report/History';
import Leaving from '@theme/Report/Leaving';
import Outputs from '@theme/Report/Outputs';
import Review from '@theme/Report/Review';
import { lazy, type ReactNode, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useIncident } from '../../../client/incident/use-incident.ts';
import { viewNow } from '../../../client/incident/views.ts';
import type { KnownRecord } from '../../../client/incidents.ts';
import { saveDrafts } from '../../../client/report/drafts.ts';
import { type Papers, papersOf } from '../../../client/report/leaving.ts';
import { type FormParts, formParts, labelOf, stillOpen } from '../../../client/report/parts.ts';
import { type Report, type ReportSite, useReport } from '../../../client/report/use-report.ts';
import { useSecretsReady } from '../../../client/report/use-secrets-ready.ts';

// What reads Markdown weighs more than all the rest of the page: the form does not wait for it.
const Preview = lazy(() => import('@theme/Report/Preview'));

const nothing: Papers = { file: '', body: '', found: [] };

/** Form, preview and what can be done with the report of one record. */
export default function Desk(props: { site: ReportSite; record: KnownRecord }): ReactNode {
  const { site, record } = props;
  const incident = useIncident(record);
  const report = useReport(site, incident);
  const ready = useSecretsReady();
  const [asIs, setAsIs] = useState(false);
  const { template, context } = report;
  const parts = useMemo(() => formParts(template), [template]);
  const { view } = incident;
  const shown = useMemo(
    () => (ready === undefined ? nothing : papersOf(template, view, context, asIs)),
    // With all rules there may be more to find in the same words.
    [template, view, context, asIs, ready],
  );
  // Of a long log it takes a while: the form goes first.
  const body = useDeferredValue(shown.body);
  // What leaves the page holds the sentence that is being written too.
  const papers = () => {
    saveDrafts();
    return papersOf(template, viewNow(view.id) ?? view, context, asIs);
  };

  return (
    <>
      <header className="rb-header">
        <p className="rb-incident-name">
          <Name incident={incident} />
        </p>
        <h1>
          {translate(
            { id: 'runbook.report.of', message: 'Report: {incident}' },
            { incident: view.title || context.number },
          )}
        </h1>
        {view.practice && (
          <p>
            <b>{translate({ id: 'runbook.report.practice', message: 'This is a rehearsal.' })}</b>{' '}
            {translate({
              id: 'runbook.report.practiceHint',
              message: 'Its report has nothing that the metrics could count.',
            })}
          </p>
        )}
      </header>
      <div className="rb-desk">
        <div className="rb-report-form">
          <History view={view} nameOf={(name) => labelOf(parts, name)} />
          <Form report={report} parts={parts} />
          <Review report={report} />
        </div>
        <div className="rb-report-out">
          <Leaving found={shown.found} asIs={asIs} setAsIs={setAsIs} />
          <Outputs site={site} report={report} shown={shown} papers={papers} />
          <Open report={report} parts={parts} />
          <section
            className="rb-paper"
            aria-label={translate({
              id: 'runbook.report.paper',
              message: 'The report as it will look',
            })}
          >
            <Suspense
              fallback={
                <p className="rb-soft">
                  {translate({ id: 'runbook.report.loading', message: 'The preview is loading …' })}
                </p>
              }
            >
              <Preview markdown={body} />
            </Suspense>
          </section>
        </div>
      </div>
    </>
  );
}

/** What nobody has written yet: the report has the blank template's own words there. */
function Open({ report, parts }: { report: Report; parts: FormParts }): ReactNode {
  const missing = stillOpen(report, parts);
  if (missing.length === 0) return null;
  return (
    <p className="rb-soft rb-no-print">
      {translate(
        { id: 'runbook.report.open', message: 'Still open: {fields}.' },
        { fields: missing.join(', ') },
      )}
    </p>
  );
}
