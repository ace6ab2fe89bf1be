import { type ReactNode, useId, useState } from 'react';

/**
 * A part of the rail: open where the rail stands beside the steps, folded where it stands above
 * them, so that a phone shows the first step soon. Without scripts it is open everywhere.
 */
export default function Fold(props: { title: string; children: ReactNode }): ReactNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="rb-panel rb-fold" data-open={open}>
      <h2>{props.title}</h2>
      <button
        type="button"
        className="rb-needs-script"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {props.title}
      </button>
      <div id={id}>{props.children}</div>
    </section>
  );
}
