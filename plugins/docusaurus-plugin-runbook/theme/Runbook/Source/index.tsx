import type { ReactNode } from 'react';
import { scrollable } from '../../../client/scrollable.ts';

/** The source's own commands: to read, with nothing that would copy or run them. */
export default function Source(props: { text: string }): ReactNode {
  return (
    <pre ref={scrollable} className="rb-source">
      <code>{props.text}</code>
    </pre>
  );
}
