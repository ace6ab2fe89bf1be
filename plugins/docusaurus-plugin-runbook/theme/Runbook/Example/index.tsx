import type { ReactNode } from 'react';
import { scrollable } from '../../../client/scrollable.ts';

/** `:::example`: Markdown as the author writes it, and live below. */
export default function Example(props: { source: string; children: ReactNode }): ReactNode {
  return (
    <div className="rb-example">
      <pre ref={scrollable} className="rb-source">
        <code>{props.source}</code>
      </pre>
      <div className="rb-example-live">{props.children}</div>
    </div>
  );
}
