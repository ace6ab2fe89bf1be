import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { type Incident, onwardOf } from '../../../client/incident/use-incident.ts';
import { anchorOf } from '../../../client/marks.ts';

/** The next step of the page something was done on last, as a link there. */
export default function Next({ incident }: { incident: Incident }): ReactNode {
  const onward = onwardOf(incident);
  if (!onward) return null;
  const { page, progress } = onward;
  const { next, choices, complete, unresolved } = progress;
  if (unresolved) return <Link to={page.href}>{page.title}: escalate</Link>;
  if (complete) return <Link to={page.href}>{page.title} is complete</Link>;
  const step = next ?? choices[0];
  if (!step) return <Link to={page.href}>{page.title}</Link>;
  const words = next ? `step ${next.number ?? ''}` : 'choose what fits';
  const title = next && next.number === undefined ? next.title : words;
  return (
    <Link to={`${page.href}#${anchorOf(step)}`}>
      Next: {title}
      <span className="rb-bar-wide">, {page.title}</span>
    </Link>
  );
}
