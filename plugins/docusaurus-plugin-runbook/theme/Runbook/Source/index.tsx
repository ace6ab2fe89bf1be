import type { ReactNode } from 'react';

/** The source's own commands: to read, with nothing that would copy or run them. */
export default function Source(props: { text: string }): ReactNode {
  return (
    <pre className="rb-source">
      <code>{props.text}</code>
    </pre>
  );
}
