import type { ReactNode } from 'react';

/** What a site may say beside a newer version: that nothing is lost by showing it. */
export default function Reassurance(): ReactNode {
  return null;
}
