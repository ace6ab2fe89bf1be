import { translate } from '@docusaurus/Translate';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import type { ReactNode } from 'react';
import type { Question } from '../../../client/triage-question.ts';
import type { TriageBoard } from '../../../triage.ts';

/** Narrows the board to one service or one rank of severity; pressed again, it widens. */
export default function Filters(props: {
  board: TriageBoard;
  question: Question;
  ask: (change: Partial<Question>) => void;
}): ReactNode {
  const { board, question, ask } = props;
  return (
    <div className="rb-chips rb-needs-script">
      <fieldset>
        <legend>{translate({ id: 'runbook.triage.service', message: 'Service' })}</legend>
        {board.services.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={question.service === id}
            onClick={() => ask({ service: question.service === id ? undefined : id })}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <fieldset>
        <legend>{translate({ id: 'runbook.triage.rank', message: 'How bad' })}</legend>
        {ranksOf(board).map(({ rank, label }) => (
          <button
            key={rank}
            type="button"
            aria-pressed={question.rank === rank}
            onClick={() => ask({ rank: question.rank === rank ? undefined : rank })}
          >
            <SeverityBadge rank={rank}>{label}</SeverityBadge>
          </button>
        ))}
      </fieldset>
    </div>
  );
}

/** The ranks on the board, each in the words of the services that use it. */
function ranksOf({ playbooks }: TriageBoard): { rank: number; label: string }[] {
  const labels = new Map<number, Set<string>>();
  for (const { severity } of playbooks) {
    const known = labels.get(severity.rank) ?? new Set();
    labels.set(severity.rank, known.add(severity.label));
  }
  return [...labels]
    .sort(([a], [b]) => a - b)
    .map(([rank, words]) => ({ rank, label: [...words].join(' / ') }));
}
