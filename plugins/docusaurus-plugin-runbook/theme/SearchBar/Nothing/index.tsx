import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';
import { askAnew } from '../../../client/triage-question.ts';

/** What to try when no page says what was asked. */
export default function Nothing(props: { asked: string; close: () => void }): ReactNode {
  const board = useBaseUrl('/');
  const onward = () => {
    askAnew(props.asked);
    props.close();
  };
  return (
    <div className="rb-search-guide">
      <p>
        <b>
          <Translate id="runbook.search.nothing" description="No page was found">
            No page says that.
          </Translate>
        </b>
      </p>
      <ul>
        <li>
          <Translate id="runbook.search.try.fewer" description="Advice when nothing was found">
            Fewer words, or the one that is in no other message
          </Translate>
        </li>
        <li>
          <Translate id="runbook.search.try.exact" description="Advice when nothing was found">
            The exact log line, or the status code in it
          </Translate>
        </li>
        <li>
          <Translate id="runbook.search.try.name" description="Advice when nothing was found">
            The name of the metric, container or unit
          </Translate>
        </li>
      </ul>
      <p>
        <Link to={board} onClick={onward}>
          <Translate id="runbook.search.triage" description="A link to the triage board">
            Choose from all playbooks on the triage board
          </Translate>
        </Link>
      </p>
    </div>
  );
}
