import InitRoot from '@theme-init/Root';
import { type ComponentType, type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { prefetchWhenIdle } from '../../client/idle-prefetch.ts';
import { openEvent, openKey } from '../../client/open-key.ts';

/** The whole site, and over it the bar of what is open. */
export default function Root({ children }: { children: ReactNode }): ReactNode {
  // Before the browser looks which links are in view.
  useLayoutEffect(prefetchWhenIdle, []);
  return (
    <>
      <InitRoot>{children}</InitRoot>
      <BarWhenOpen />
    </>
  );
}

/** Looks whether anything is open, and loads the bar only then. */
function BarWhenOpen(): ReactNode {
  const [Bar, setBar] = useState<ComponentType>();
  useEffect(() => {
    const load = () =>
      // No line at the moment: the next change tries again.
      import('@theme/Incident/Bar').then(
        (module) => setBar(() => module.default),
        () => {},
      );
    const look = () => isOpen() && void load();
    look();
    window.addEventListener('storage', look);
    window.addEventListener(openEvent, load);
    return () => {
      window.removeEventListener('storage', look);
      window.removeEventListener(openEvent, load);
    };
  }, []);
  return Bar && <Bar />;
}

function isOpen(): boolean {
  try {
    return localStorage.getItem(openKey) !== null;
  } catch {
    // Nothing is stored here: the store itself tells this window.
    return false;
  }
}
