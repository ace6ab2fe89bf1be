import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import {
  type ListData,
  type PageData,
  rankedSeverity,
  type Service,
  type StepData,
} from 'runbook-model';
import { prepareAnnouncements } from './announce.ts';

/** What a page's module exports as `runbook`. */
export interface RunbookExport {
  page: PageData;
  services: Readonly<Record<string, Service>>;
}

/** A page of the site as its components see it. */
export interface RunbookPage extends RunbookExport {
  /** Whose record the page's ticks go to: its service's, else its own. */
  scope: string;
  /** The service whose folder the page stands in. */
  service: Service | undefined;
  stepOf(id: string): { step: StepData; list: ListData } | undefined;
}

const Context = createContext<RunbookPage | undefined>(undefined);

/** Hands a page's data to everything on it. */
export function RunbookPageProvider(props: { value: RunbookExport; children: ReactNode }) {
  const value = useMemo(() => toPage(props.value), [props.value]);
  useEffect(prepareAnnouncements, []);
  return <Context.Provider value={value}>{props.children}</Context.Provider>;
}

/** The page's data, or undefined on a page that holds nothing of ours. */
export function useOptionalPage(): RunbookPage | undefined {
  return useContext(Context);
}

/**
 * The page's data.
 *
 * @throws Error outside a page with a runbook: only elements of such a page ask
 */
export function usePage(): RunbookPage {
  const page = useContext(Context);
  if (!page) throw new Error('A runbook element stands on a page without runbook data.');
  return page;
}

/** Whether a page is worked through, not only read: it has steps, or is for an incident. */
export function isWorked(page: PageData | undefined): boolean {
  return page !== undefined && (page.lists.length > 0 || page.severity !== undefined);
}

/** A severity of the page's service, or of the one named. */
export function useSeverity(level: string | undefined, service?: string) {
  const page = usePage();
  const { severities } = (service ? page.services[service] : page.service) ?? { severities: [] };
  return rankedSeverity(severities, level);
}

function toPage({ page, services }: RunbookExport): RunbookPage {
  const steps = new Map(
    page.lists.flatMap((list) => list.steps.map((step) => [step.id, { step, list }])),
  );
  return {
    page,
    services,
    scope: page.service ?? page.id,
    service: page.service === undefined ? undefined : services[page.service],
    stepOf: (id) => steps.get(id),
  };
}
