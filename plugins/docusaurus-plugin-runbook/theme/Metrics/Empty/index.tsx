import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { plural } from '../../../client/locale.ts';
import type { Source } from '../../../client/metrics/query.ts';

/** Why there is nothing to see, and what to do about it. */
export default function Empty(props: {
  source: Source;
  /** How many incidents there are of any service and period. */
  total: number;
  widen: () => void;
}): ReactNode {
  const { source, total, widen } = props;
  if (total > 0) {
    return (
      <div className="rb-empty">
        <p>
          {plural(
            translate({
              id: 'runbook.metrics.noneHere',
              message:
                'No incident of this service and period. Without them there is {count}.|No incident of this service and period. Without them there are {count}.',
            }),
            total,
          )}
        </p>
        <p className="rb-actions">
          <button type="button" onClick={widen}>
            {translate({ id: 'runbook.metrics.showAll', message: 'Show all of them' })}
          </button>
        </p>
      </div>
    );
  }
  return (
    <div className="rb-empty">
      {source === 'reports' ? (
        <>
          <h2>
            {translate({
              id: 'runbook.metrics.noReport',
              message: 'No report has been committed yet',
            })}
          </h2>
          <ol>
            <li>
              <Translate
                id="runbook.metrics.first"
                values={{
                  declare: (
                    <Link to="/incidents/">
                      {translate({ id: 'runbook.list.declare', message: 'Declare an incident' })}
                    </Link>
                  ),
                }}
              >
                {'{declare} and work through its playbook: the times are kept by themselves.'}
              </Translate>
            </li>
            <li>
              {translate({
                id: 'runbook.metrics.then',
                message: 'Afterwards open its report, finish it, and download it as Markdown.',
              })}
            </li>
            <li>
              <Translate id="runbook.metrics.last" values={{ folder: <code>incidents/</code> }}>
                {
                  'Commit the file to the folder {folder} of this site. The next build reads its front matter.'
                }
              </Translate>
            </li>
          </ol>
        </>
      ) : (
        <>
          <h2>
            {translate({
              id: 'runbook.metrics.noRecord',
              message: 'No incident has been declared in this browser',
            })}
          </h2>
          <p>
            {translate({
              id: 'runbook.metrics.counts',
              message:
                'Every incident that is declared here is counted here, and nowhere else, until its report is committed. Drafts and rehearsals are never counted.',
            })}
          </p>
        </>
      )}
    </div>
  );
}
