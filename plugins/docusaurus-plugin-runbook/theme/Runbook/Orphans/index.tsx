import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { orphans } from 'runbook-model';
import { markWords, usePlaybookState } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';

/** Ticks of steps that have left the page since: no tick is lost from sight. */
export default function Orphans(): ReactNode {
  const { page } = usePage();
  const state = usePlaybookState();
  const marks = orphans(
    state,
    page.lists.flatMap(({ steps }) => steps),
  );
  if (marks.length === 0) return null;
  return (
    <section className="rb-panel">
      <h2>{translate({ id: 'runbook.page.orphans', message: 'No longer on this page' })}</h2>
      <ul>
        {marks.map((mark) => (
          <li key={mark.id}>
            {mark.title}: {markWords(mark)}
          </li>
        ))}
      </ul>
    </section>
  );
}
