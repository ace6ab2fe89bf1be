import type { ReactNode } from 'react';

/** The numbered spine. A real list: it reads in order without scripts and styles. */
export default function StepList(props: { children: ReactNode }): ReactNode {
  return <ol className="rb-steps">{props.children}</ol>;
}
