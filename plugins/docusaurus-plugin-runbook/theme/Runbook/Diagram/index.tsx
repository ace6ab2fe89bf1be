import Mermaid from '@theme/Mermaid';
import type { ReactNode } from 'react';

/** A diagram; without scripts, which draw it, the text it is drawn from. */
export default function Diagram(props: { value: string }): ReactNode {
  return (
    <>
      <Mermaid {...props} />
      <noscript>
        <pre className="rb-source rb-diagram">
          <code>{props.value}</code>
        </pre>
      </noscript>
    </>
  );
}
