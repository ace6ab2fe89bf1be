import type { ReactNode } from 'react';

/** `:::symptoms`: the fixed place that tells whether this is the right page. */
export default function Symptoms(props: { children: ReactNode }): ReactNode {
  return (
    <section className="rb-when" aria-label="Use this when">
      <p className="rb-when-label">Use this when</p>
      {props.children}
    </section>
  );
}
