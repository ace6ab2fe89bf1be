import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';

const notThis = translate({ id: 'runbook.page.instead', message: 'Not this when' });

/** `:::instead`: the fixed place that tells whether this is the right page. */
export default function Instead(props: { children: ReactNode }): ReactNode {
  return (
    <section className="rb-when" aria-label={notThis}>
      <p className="rb-when-label">{notThis}</p>
      {props.children}
    </section>
  );
}
