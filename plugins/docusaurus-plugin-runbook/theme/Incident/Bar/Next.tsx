import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { type Incident, onwardOf } from '../../../client/incident/use-incident.ts';
import { anchorOf } from '../../../client/marks.ts';

/** The next step of the page something was done on last, as a link there. */
export default function Next({ incident }: { incident: Incident }): ReactNode {
  const onward = onwardOf(incident);
  if (!onward) return null;
  const { page, progress } = onward;
  const { next, choices, complete, unresolved } = progress;
  if (unresolved)
    return (
      <Link to={page.href}>
        {translate(
          { id: 'runbook.bar.unresolved', message: '{page}: escalate' },
          { page: page.title },
        )}
      </Link>
    );
  if (complete)
    return (
      <Link to={page.href}>
        {translate(
          { id: 'runbook.bar.complete', message: '{page} is complete' },
          { page: page.title },
        )}
      </Link>
    );
  const step = next ?? choices[0];
  if (!step) return <Link to={page.href}>{page.title}</Link>;
  const words = next
    ? translate(
        { id: 'runbook.onward.step', message: 'step {number}' },
        { number: next.number ?? '' },
      )
    : translate({ id: 'runbook.bar.choose', message: 'choose what fits' });
  const title = next && next.number === undefined ? next.title : words;
  return (
    <Link to={`${page.href}#${anchorOf(step)}`}>
      {translate({ id: 'runbook.onward.next', message: 'Next: {step}' }, { step: title })}
      <span className="rb-bar-wide">, {page.title}</span>
    </Link>
  );
}
