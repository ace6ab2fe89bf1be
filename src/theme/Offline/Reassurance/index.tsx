import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';

/** What is said beside a newer version while something is open. */
export default function Reassurance(): ReactNode {
  if (!document.querySelector('.rb-bar')) return null;
  return (
    <p>
      <Translate id="offline.reassurance">
        Nothing of your record is lost: ticks and notes stay, and a step that has changed says so.
      </Translate>
    </p>
  );
}
