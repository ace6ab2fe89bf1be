import { translate } from '@docusaurus/Translate';
import { type Escalation, escalationDue } from 'runbook-model';
import { useFirstActionAt } from './marks.ts';
import { usePage } from './page.tsx';
import { formatMoment, useNow } from './time.ts';

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

/** `DBA by 14:30 UTC`, `DBA was due 14:30 UTC`. */
export function dueWords(role: string, at: number, late: boolean): string {
  const moment = formatMoment(at);
  return late
    ? translate(
        { id: 'runbook.escalate.roleLate', message: '{role} was due {moment}' },
        { role, moment },
      )
    : translate({ id: 'runbook.escalate.roleBy', message: '{role} by {moment}' }, { role, moment });
}

/** The first escalation of this page: what its head and its bar remind of. */
export function usePageDue(): Due | undefined {
  const { page } = usePage();
  return useDue(page.lists.find(({ escalation }) => escalation)?.escalation);
}
