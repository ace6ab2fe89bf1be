import { type Escalation, escalationDue } from 'runbook-model';
import { useFirstActionAt } from './marks.ts';
import { usePage } from './page.tsx';
import { useNow } from './time.ts';

/** Whom to call when it does not get better, and when. */
export interface Due {
  /** The role's name, or the author's words. */
  to: string;
  /** When it falls due, once somebody has begun; milliseconds of the clock. */
  at?: number;
  late: boolean;
}

/** The state of an escalation of this page. */
export function useDue(escalation: Escalation | undefined): Due | undefined {
  const { service } = usePage();
  const begun = useFirstActionAt();
  const now = useNow();
  if (!escalation) return undefined;
  const at = escalationDue({ escalation }, begun)?.getTime();
  const to = service?.roles.find(({ id }) => id === escalation.to)?.name ?? escalation.to;
  const late = at !== undefined && now !== undefined && at <= now;
  return { to, late, ...(at === undefined ? {} : { at }) };
}

/** The first escalation of this page: what its head and its bar remind of. */
export function usePageDue(): Due | undefined {
  const { page } = usePage();
  return useDue(page.lists.find(({ escalation }) => escalation)?.escalation);
}
