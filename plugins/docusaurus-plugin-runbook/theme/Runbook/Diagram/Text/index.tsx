import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';

/** The text a diagram is drawn from, folded away unless it is all there is to see. */
export default function DiagramText(props: { value: string; open?: boolean }): ReactNode {
  return (
    <details className="rb-diagram-text" open={props.open}>
      <summary>
        <Translate id="runbook.diagram.text" description="Unfolds the text of a diagram">
          The diagram as text
        </Translate>
      </summary>
      <pre className="rb-source">
        <code>{props.value}</code>
      </pre>
    </details>
  );
}
