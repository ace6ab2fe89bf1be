import { translate } from '@docusaurus/Translate';
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import {
  type Progress,
  progressOf,
  type RankedSeverity,
  type RecordState,
  rankedSeverity,
  type StepData,
} from 'runbook-model';
import type { IncidentView } from 'runbook-model/incident';
import type { IncidentPage } from '../../incident-data.ts';
import { changes } from '../hooks.ts';
import type { KnownRecord } from '../incidents.ts';
import { browserStore } from '../store.ts';
import { isService, type SiteService, useSite } from './site.ts';
import { isUnderWay, useNumbers, viewOf } from './views.ts';

/** One incident with everything its parts are drawn from. */
export interface Incident {
  id: string;
  state: RecordState;
  view: IncidentView;
  /** What it is called; a draft has no name. */
  number: string | undefined;
  /** Nothing while it is loaded, and for a record of a page outside the services. */
  site: SiteService | undefined;
  severity: RankedSeverity | undefined;
  /** A page of its service by id. */
  pageOf(id: string): IncidentPage | undefined;
}

export function useIncident(record: KnownRecord): Incident {
  const view = viewOf(record);
  const number = useNumbers().get(record.id);
  const site = useSite(view.scope);
  const { id, state } = record;
  return useMemo(
    () => ({
      id,
      state,
      view,
      number,
      site,
      severity: site && rankedSeverity(site.service.severities, view.severity),
      pageOf: (page: string) => site?.pages.find((one) => one.id === page),
    }),
    [id, state, view, number, site],
  );
}

/** What an incident is called for people, also while it is a draft. */
export function nameOf({ view, number, site }: Incident): string {
  return (
    number ??
    (view.practice
      ? translate({ id: 'runbook.practice.rehearsal', message: 'Rehearsal' })
      : translate(
          { id: 'runbook.record.draftOf', message: '{service} draft' },
          { service: site?.service.name ?? view.scope ?? '' },
        ))
  );
}

/**
 * The record the bar is about: the one that is worked on, else the incident opened last, else the
 * draft something was done in last.
 */
export function useShown(): KnownRecord | undefined {
  return useDeferredValue(useSyncExternalStore(changes.subscribe, shown, () => undefined));
}

function shown(): KnownRecord | undefined {
  const active = browserStore().active();
  if (active && isShown(active)) return active;
  const open = underWay();
  const rank = ({ state }: KnownRecord) => (state.practice ? 0 : state.declared ? 2 : 1);
  return open.sort((a, b) => rank(a) - rank(b) || lastOf(a).localeCompare(lastOf(b))).at(-1);
}

const lastOf = ({ id, state }: KnownRecord) => state.lastAction?.at ?? id;

/** Every record the bar can be about, earliest first. */
export function underWay(): KnownRecord[] {
  return browserStore().records().filter(isShown);
}

/** A draft of a page outside the services is nobody's incident. */
function isShown(record: KnownRecord): boolean {
  const { declared, practice, scope } = record.state;
  return isUnderWay(record) && Boolean(declared || practice || isService(scope));
}

/** Where to go on: the page something was done on last, and what comes next there. */
export interface Onward {
  page: IncidentPage;
  progress: Progress<StepData>;
}

export function onwardOf({ state, pageOf }: Incident): Onward | undefined {
  const last = [...state.playbooks].reduce<readonly [string, string] | undefined>(
    (latest, [id, { lastActionAt = '' }]) =>
      latest && latest[1] >= lastActionAt ? latest : [id, lastActionAt],
    undefined,
  );
  const page = last && pageOf(last[0]);
  return page && { page, progress: progressOf(page.lists, state.playbooks.get(page.id)) };
}
