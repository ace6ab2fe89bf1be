import { useEffect, useState } from 'react';
import { usePage } from './page.tsx';

/** A page the reader worked on. */
interface Stop {
  title: string;
  href: string;
  scope: string;
}

// In this tab's memory only: a trail leads back within one incident, not across days.
let last: Stop | undefined;

/**
 * The page of the same service the reader came from: a playbook leads into a procedure, and its
 * reader must find back.
 */
export function useTrail(title: string, href: string): Stop | undefined {
  const { scope } = usePage();
  const [before, setBefore] = useState<Stop>();
  useEffect(() => {
    setBefore(last?.scope === scope && last.href !== href ? last : undefined);
    return () => {
      last = { title, href, scope };
    };
  }, [scope, title, href]);
  return before;
}
