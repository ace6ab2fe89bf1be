import { translate } from '@docusaurus/Translate';
import type { TriageBoard } from '../../triage.ts';
import type { KnownRecord } from '../incidents.ts';
import { fillFrom, type LinkFill, readQuery, serviceOf } from './link.ts';
import type { SiteService } from './site.ts';
import { toField } from './time-field.ts';

/** What the form asks for. `started` is a field of UTC. */
export interface FormFields {
  service: string;
  playbook: string;
  severity: string;
  title: string;
  started: string;
  values: Readonly<Record<string, string>>;
}

/** What the form is filled with before the reader types, and what of it a link said. */
export interface FormStart {
  fields: FormFields;
  fromLink: LinkFill;
  /** A link filled it. */
  linked: boolean;
}

/** What a search and a hash say the form is about: a link from outside, or a draft of this browser. */
export interface FormAddress {
  search: string;
  draft: KnownRecord | undefined;
}

/** Which service the form is about, before the reader chooses one. */
export function serviceAsked({ search, draft }: FormAddress, board: TriageBoard): string {
  const { parts } = readQuery(search);
  return serviceOf(parts, board) ?? draft?.state.scope ?? '';
}

/**
 * Fills the form: with the link where that is valid, else with what the draft knows, else with the
 * playbook's own words.
 *
 * @param site the service that is chosen, once it is loaded
 * @param chosen what the reader has typed or chosen already
 */
export function startForm(
  address: FormAddress,
  board: TriageBoard,
  site: SiteService | undefined,
  chosen: Partial<FormFields>,
  now: number,
): FormStart {
  const query = readQuery(address.search);
  const asked = serviceAsked(address, board);
  const service = chosen.service ?? asked;
  // A link is about its own service: where the reader chose another, nothing of it holds.
  const ofLink = service === asked && site?.id === asked ? site.service : undefined;
  const fromLink = fillFrom(query, board, ofLink, now);
  const begun = service === address.draft?.state.scope ? address.draft : undefined;
  const playbook =
    chosen.playbook ?? (service === asked ? fromLink.playbook : undefined) ?? firstOf(begun) ?? '';
  const entry = board.playbooks.find(({ id }) => id === playbook);
  const started = fromLink.started ?? firstActionOf(begun) ?? new Date(now).toISOString();
  return {
    linked: query.parts.size > 0 || query.refused.length > 0,
    fromLink,
    fields: {
      service,
      playbook: entry?.service === service ? playbook : '',
      // Who rehearses finds that out.
      severity: fromLink.severity ?? (begun?.state.practice ? '' : (entry?.severity.id ?? '')),
      title: entry?.title ?? '',
      started: toField(started),
      values: Object.fromEntries(fromLink.values),
      ...chosen,
    },
  };
}

/** The page a draft was begun on. */
function firstOf(draft: KnownRecord | undefined): string | undefined {
  return [...(draft?.state.playbooks ?? [])].sort(byFirst)[0]?.[0];
}

function firstActionOf(draft: KnownRecord | undefined): string | undefined {
  return [...(draft?.state.playbooks ?? [])].sort(byFirst)[0]?.[1].firstActionAt;
}

type Begun = readonly [string, { readonly firstActionAt?: string }];
const byFirst = ([, a]: Begun, [, b]: Begun) =>
  (a.firstActionAt ?? '').localeCompare(b.firstActionAt ?? '');

/** What is wrong with the fields, each with a sentence for people. */
export function problemsOf(
  fields: FormFields,
  now: number,
): Partial<Record<keyof FormFields, string>> {
  const started = Date.parse(`${fields.started}Z`);
  return {
    ...(fields.service === '' && {
      service: translate({ id: 'runbook.declare.whichService', message: 'Which service is it?' }),
    }),
    ...(fields.severity === '' && {
      severity: translate({
        id: 'runbook.declare.howBad',
        message: 'How bad is it? It can be changed later.',
      }),
    }),
    ...(fields.title.trim() === '' && {
      title: translate({ id: 'runbook.declare.fewWords', message: 'A few words are enough.' }),
    }),
    ...(Number.isNaN(started) && {
      started: translate({ id: 'runbook.declare.when', message: 'When did it begin?' }),
    }),
    ...(started > now + 120_000 && {
      started: translate({ id: 'runbook.time.future', message: 'It has not come yet.' }),
    }),
  };
}
