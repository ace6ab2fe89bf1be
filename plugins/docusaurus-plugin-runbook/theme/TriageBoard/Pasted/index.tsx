import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { ask } from '../../../client/triage-question.ts';

/** Says that a text too long for the box is searched, and takes it away again. */
export default function Pasted(props: { text: string; reading: boolean }): ReactNode {
  const size = Math.max(1, Math.round(props.text.length / 1000));
  const words = props.reading
    ? translate(
        {
          id: 'runbook.triage.reading',
          message: 'Reading the pasted text, {size} thousand characters …',
          description: 'While a long pasted text is searched on the triage board',
        },
        { size },
      )
    : translate(
        {
          id: 'runbook.triage.read',
          message: 'The pasted text of {size} thousand characters was read in this browser.',
          description: 'When a long pasted text has been searched on the triage board',
        },
        { size },
      );
  return (
    <p className="rb-actions rb-pasted">
      <span role="status">{words}</span>
      <button type="button" onClick={() => ask({ pasted: undefined })}>
        <Translate id="runbook.triage.forget" description="Takes a long pasted text away again">
          Forget it
        </Translate>
      </button>
    </p>
  );
}
