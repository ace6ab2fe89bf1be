import { translate } from '@docusaurus/Translate';
import { isSecretName, type Service } from 'runbook-model';
import type { TriageBoard } from '../../triage.ts';
import { own } from '../own.ts';
import { valueReason } from '../value-reason.ts';

/** One thing a link said that is not taken, and why. */
export interface RefusedPart {
  name: string;
  reason: string;
}

/** What a link to the form says. Nothing of it has been looked at but its shape. */
export interface LinkQuery {
  parts: ReadonlyMap<string, string>;
  refused: readonly RefusedPart[];
}

/** What of a link fills the form. */
export interface LinkFill {
  service?: string;
  /** The id of its page. */
  playbook?: string;
  severity?: string;
  /** An ISO timestamp. */
  started?: string;
  /** Values of placeholders, by name. */
  values: ReadonlyMap<string, string>;
  refused: readonly RefusedPart[];
}

const names = ['service', 'playbook', 'severity', 'started'];
const longest = { query: 8_000, value: 500 };
const month = 30 * 86_400_000;

/** Splits the query of an address into the parts of the form and what is none. */
export function readQuery(search: string): LinkQuery {
  const parts = new Map<string, string>();
  if (search.length > longest.query) {
    return {
      parts,
      refused: [
        {
          name: translate({ id: 'runbook.link.name', message: 'the link' }),
          reason: translate({
            id: 'runbook.link.tooLong',
            message: 'It is too long to be one of these.',
          }),
        },
      ],
    };
  }
  const refused = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    const reason = parts.has(name)
      ? translate({ id: 'runbook.link.twice', message: 'It stands in the link twice.' })
      : against(name, value);
    if (reason === undefined) parts.set(name, value.trim());
    else refused.set(name, reason);
  }
  for (const name of refused.keys()) parts.delete(name);
  return { parts, refused: [...refused].map(([name, reason]) => ({ name, reason })) };
}

function against(name: string, value: string): string | undefined {
  if (!names.includes(name) && !/^value\../.test(name))
    return translate({ id: 'runbook.link.noPart', message: 'The form has nothing of this name.' });
  if (value.length > longest.value)
    return translate({ id: 'runbook.link.long', message: 'It is too long.' });
  return undefined;
}

/**
 * What of a link can be trusted to be what it says it is: a service and a playbook of this site, a
 * severity of its scale, a time that was, values of placeholders it declares. Whether it is true
 * only the reader knows.
 *
 * @param service of the link, once it is loaded: without it severity and values are left out
 */
export function fillFrom(
  { parts, refused }: LinkQuery,
  board: TriageBoard,
  service: Service | undefined,
  now: number,
): LinkFill {
  const problems = [...refused];
  const check = <T>(name: string, find: (given: string) => T | { reason: string }) => {
    const given = parts.get(name);
    if (given === undefined) return undefined;
    const found = find(given);
    if (typeof found !== 'object' || found === null || !('reason' in found)) return found as T;
    problems.push({ name, reason: found.reason });
    return undefined;
  };

  const id = serviceOf(parts, board);
  const fill: LinkFill = { values: new Map(), refused: problems };
  if (parts.has('service') && id === undefined) {
    const ids = board.services.map((one) => one.id).join(', ');
    problems.push({
      name: 'service',
      reason: translate(
        { id: 'runbook.link.noService', message: 'This site has none of this name. It has {ids}.' },
        { ids },
      ),
    });
  }
  fill.service = id;
  fill.playbook = check('playbook', (given) => playbookOf(given, id, board));
  fill.started = check('started', (given) => startOf(given, now));
  if (!service) {
    for (const name of id ? [] : parts.keys()) {
      if (name !== 'severity' && !name.startsWith('value.')) continue;
      problems.push({
        name,
        reason: translate({
          id: 'runbook.link.needsService',
          message: 'It needs a service that this site has.',
        }),
      });
    }
    return fill;
  }
  fill.severity = check('severity', (given) => {
    const ids = service.severities.map((severity) => severity.id);
    return ids.includes(given)
      ? given
      : {
          reason: translate(
            { id: 'runbook.link.noSeverity', message: '{service} has {ids} and not this one.' },
            { service: service.name, ids: ids.join(', ') },
          ),
        };
  });
  fill.values = new Map(
    [...parts.keys()].flatMap((name) => {
      if (!name.startsWith('value.')) return [];
      const placeholder = name.slice('value.'.length);
      const value = check(name, (given) => placeholderValue(given, placeholder, service));
      return value === undefined ? [] : [[placeholder, value] as const];
    }),
  );
  return fill;
}

/** The service a link names, or the one its playbook is of. */
export function serviceOf(parts: LinkQuery['parts'], board: TriageBoard): string | undefined {
  const named = parts.get('service');
  if (named !== undefined) return board.services.find(({ id }) => id === named)?.id;
  return board.playbooks.find(({ id }) => id === parts.get('playbook'))?.service;
}

function playbookOf(given: string, service: string | undefined, { playbooks }: TriageBoard) {
  const found = playbooks.find(
    (one) => one.service === service && (one.id === given || one.id === `${service}/${given}`),
  );
  return (
    found?.id ?? {
      reason: translate({
        id: 'runbook.link.noPlaybook',
        message: 'The service has no playbook of this name.',
      }),
    }
  );
}

function startOf(given: string, now: number) {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(given)
    ? Date.parse(given)
    : Number.NaN;
  if (Number.isNaN(time)) {
    return {
      reason: translate({
        id: 'runbook.link.noTime',
        message: 'It is no time with a zone, such as 2026-03-01T14:00:00Z.',
      }),
    };
  }
  // A monitor's clock may be a little ahead.
  if (time > now + 120_000)
    return { reason: translate({ id: 'runbook.time.future', message: 'It has not come yet.' }) };
  if (time < now - month)
    return {
      reason: translate({ id: 'runbook.link.old', message: 'It is more than 30 days ago.' }),
    };
  return new Date(time).toISOString();
}

function placeholderValue(given: string, name: string, service: Service) {
  const declared = own(service.placeholders, name);
  if (isSecretName(name))
    return {
      reason: translate({ id: 'runbook.link.secret', message: 'A secret never comes by link.' }),
    };
  if (!declared)
    return {
      reason: translate(
        {
          id: 'runbook.link.noPlaceholder',
          message: '{service} declares no placeholder of this name.',
        },
        { service: service.name },
      ),
    };
  if (given === '')
    return { reason: translate({ id: 'runbook.link.empty', message: 'It is empty.' }) };
  const reason = valueReason(given, declared.kind);
  return reason === undefined ? given : { reason };
}
