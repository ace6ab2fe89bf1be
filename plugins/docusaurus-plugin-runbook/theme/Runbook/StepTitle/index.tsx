import type { ReactNode } from 'react';

/** The first line of a step: what to do. */
export default function StepTitle(props: { children: ReactNode }): ReactNode {
  return <div className="rb-step-title">{props.children}</div>;
}
