import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';

const useThis = translate({ id: 'runbook.page.symptoms', message: 'Use this when' });

/** `:::symptoms`: the fixed place that tells whether this is the right page. */
export default function Symptoms(props: { children: ReactNode }): ReactNode {
  return (
    <section className="rb-when" aria-label={useThis}>
      <p className="rb-when-label">{useThis}</p>
      {props.children}
    </section>
  );
}
