import type { ReactNode } from 'react';

/** `:::example`: Markdown as the author writes it, and live below. */
export default function Example(props: { source: string; children: ReactNode }): ReactNode {
  return (
    <div className="rb-example">
      <pre className="rb-source">
        <code>{props.source}</code>
      </pre>
      <div className="rb-example-live">{props.children}</div>
    </div>
  );
}
