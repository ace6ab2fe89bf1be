import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { SignalKind } from 'runbook-model';
import { languages } from '../../../client/locale.ts';
import type { Question } from '../../../client/triage-question.ts';
import type { TriageBoard } from '../../../triage.ts';

const titles: readonly (readonly [SignalKind, string])[] = [
  ['status', translate({ id: 'runbook.signal.status', message: 'Status codes' })],
  ['log', translate({ id: 'runbook.signal.log', message: 'Log lines' })],
  ['metric', translate({ id: 'runbook.signal.metric', message: 'Metrics' })],
  ['alert', translate({ id: 'runbook.signal.alert', message: 'Alerts' })],
  ['container', translate({ id: 'runbook.signal.container', message: 'Containers' })],
  ['unit', translate({ id: 'runbook.signal.unit', message: 'Units' })],
];

/** Everything the playbooks name, to choose from instead of typing. */
export default function Choices(props: {
  board: TriageBoard;
  question: Question;
  ask: (change: Partial<Question>) => void;
}): ReactNode {
  const { board, question, ask } = props;
  const toggle = (value: string) => {
    const lines = question.text.split('\n').filter(Boolean);
    const others = lines.filter((line) => line !== value);
    ask({ text: (others.length < lines.length ? others : [...lines, value]).join('\n') });
  };
  return (
    <details className="rb-choices rb-needs-script">
      <summary>
        {translate({
          id: 'runbook.triage.choose',
          message: 'Or choose it: status codes, log lines, metrics, names',
        })}
      </summary>
      {titles.map(([kind, title]) => {
        const values = valuesOf(board, kind, question.service);
        if (values.length === 0) return null;
        return (
          <div key={kind} className="rb-chips">
            <p>{title}</p>
            {values.map((value) => (
              <button
                key={value}
                type="button"
                aria-pressed={question.text.split('\n').includes(value)}
                onClick={() => toggle(value)}
              >
                <code>{value}</code>
              </button>
            ))}
          </div>
        );
      })}
    </details>
  );
}

function valuesOf({ playbooks }: TriageBoard, kind: SignalKind, service?: string): string[] {
  const values = playbooks
    .filter((entry) => service === undefined || entry.service === service)
    .flatMap(({ signals }) => signals.filter((signal) => signal.kind === kind))
    .map(({ value }) => value);
  return [...new Set(values)].sort((a, b) => a.localeCompare(b, languages, { numeric: true }));
}
