import { translate } from '@docusaurus/Translate';
import CopyButton from '@theme/Runbook/CopyButton';
import { type ReactNode, useRef } from 'react';
import type { FilledCommand } from '../../../client/values.ts';

const copy = translate({ id: 'runbook.copy.one', message: 'Copy' });

/** One command, one row: its label, its text with the values filled in, its copy button. */
export default function CommandRow(props: {
  filled: FilledCommand;
  danger: string | undefined;
}): ReactNode {
  const { command, parts } = props.filled;
  const pre = useRef<HTMLPreElement>(null);
  return (
    <div className="rb-row">
      {command.label && <p className="rb-label">{command.label}</p>}
      <pre ref={pre}>
        <code>
          {parts.map(({ text, slot, filled }, index) =>
            slot === undefined ? (
              text
            ) : (
              <span key={index} className={filled ? 'rb-value' : 'rb-open'}>
                {text}
              </span>
            ),
          )}
        </code>
      </pre>
      <CopyButton filled={[props.filled]} danger={props.danger} label={copy} shown={pre} />
    </div>
  );
}
