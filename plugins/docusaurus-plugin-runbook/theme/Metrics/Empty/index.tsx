import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
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
          No incident of this service and period. Without them there {total === 1 ? 'is' : 'are'}{' '}
          {total}.
        </p>
        <p className="rb-actions">
          <button type="button" onClick={widen}>
            Show all of them
          </button>
        </p>
      </div>
    );
  }
  return (
    <div className="rb-empty">
      {source === 'reports' ? (
        <>
          <h2>No report has been committed yet</h2>
          <ol>
            <li>
              <Link to="/incidents/">Declare an incident</Link> and work through its playbook: the
              times are kept by themselves.
            </li>
            <li>Afterwards open its report, finish it, and download it as Markdown.</li>
            <li>
              Commit the file to the folder <code>incidents/</code> of this site. The next build
              reads its front matter.
            </li>
          </ol>
        </>
      ) : (
        <>
          <h2>No incident has been declared in this browser</h2>
          <p>
            Every incident that is declared here is counted here, and nowhere else, until its report
            is committed. Drafts and rehearsals are never counted.
          </p>
        </>
      )}
    </div>
  );
}
