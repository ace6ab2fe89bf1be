import type { ReactNode } from 'react';

/** `:::instead`: the fixed place that tells whether this is the right page. */
export default function Instead(props: { children: ReactNode }): ReactNode {
  return (
    <section className="rb-when" aria-label="Not this when">
      <p className="rb-when-label">Not this when</p>
      {props.children}
    </section>
  );
}
