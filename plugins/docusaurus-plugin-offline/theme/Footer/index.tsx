import InitFooter from '@theme-init/Footer';
import type { ReactNode } from 'react';
import { useParts } from '../../client/parts.ts';

/** The footer, and below it what can be read offline. */
export default function Footer(): ReactNode {
  const Line = useParts()?.Line;
  return (
    <>
      <InitFooter />
      {Line && <Line />}
    </>
  );
}
