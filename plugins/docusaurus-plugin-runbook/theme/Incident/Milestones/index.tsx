import { translate } from '@docusaurus/Translate';
import { type ReactNode, useState } from 'react';
import type { Milestone } from 'runbook-model/incident';
import { announce } from '../../../client/announce.ts';
import { closeRecord, reach } from '../../../client/incident/actions.ts';
import type { Incident } from '../../../client/incident/use-incident.ts';
import { milestoneWords } from '../../../client/incident/words.ts';
import { isRepeated } from '../../../client/single-press.ts';

const way = ['acknowledged', 'mitigated', 'verified', 'resolved'] as const;

/** The points of an incident's life: the next one first, the further ones beside it. */
export default function Milestones({ incident }: { incident: Incident }): ReactNode {
  const { id, view } = incident;
  const [sure, setSure] = useState(false);
  const { status } = view;
  if (status === 'draft') return null;
  const reached = (way as readonly string[]).indexOf(status);
  const over = status === 'resolved' || status === 'closed';
  const ahead: readonly Milestone[] = over ? ['reopened'] : way.slice(reached + 1);

  const close = () => {
    if (over || sure) {
      closeRecord(id);
      setSure(false);
      return;
    }
    setSure(true);
    announce(
      translate({
        id: 'runbook.close.sure',
        message: 'It is not resolved. Press again to close it.',
      }),
    );
  };

  return (
    <p className="rb-actions">
      {ahead.map((milestone, index) => (
        <button
          key={milestone}
          type="button"
          className={index === 0 && !over ? 'rb-primary' : undefined}
          onClick={(event) => !isRepeated(event) && reach(id, milestone)}
        >
          {milestoneWords[milestone][1]}
        </button>
      ))}
      {status !== 'closed' && (
        <button
          type="button"
          className={sure ? 'rb-sure' : over ? 'rb-primary' : 'rb-quiet'}
          onBlur={() => setSure(false)}
          onClick={(event) => !isRepeated(event) && close()}
        >
          {sure
            ? translate({
                id: 'runbook.close.again',
                message: 'Not resolved: press again to close',
              })
            : translate({ id: 'runbook.close.it', message: 'Close' })}
        </button>
      )}
    </p>
  );
}
