import InitContent from '@theme-init/Navbar/Content';
import type { ReactNode } from 'react';
import { useParts } from '../../../client/parts.ts';

/** The navigation bar, and at its end that there is no connection, or a newer version. */
export default function NavbarContent(): ReactNode {
  const Mark = useParts()?.Mark;
  return (
    <>
      <InitContent />
      {Mark && <Mark />}
    </>
  );
}
