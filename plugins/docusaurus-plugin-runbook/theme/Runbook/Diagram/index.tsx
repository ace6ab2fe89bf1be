import DiagramBox from '@theme/Runbook/Diagram/Box';
import DiagramText from '@theme/Runbook/Diagram/Text';
import Undrawn from '@theme/Runbook/Diagram/Undrawn';
import type { ReactNode } from 'react';

/** A diagram: as it was drawn ahead of time, or by the browser; and the text it is drawn from. */
export default function Diagram(props: { value: string; drawing?: string }): ReactNode {
  const { value, drawing } = props;
  if (drawing === undefined) return <Undrawn value={value} />;
  return (
    <figure className="rb-diagram">
      <DiagramBox
        // Keys scroll it from a link in it as well: no stop more on the way through the page.
        tabIndex={drawing.includes('<a ') ? undefined : 0}
        // From a file of the same repository as the page.
        dangerouslySetInnerHTML={{ __html: drawing }}
      />
      <DiagramText value={value} />
    </figure>
  );
}
