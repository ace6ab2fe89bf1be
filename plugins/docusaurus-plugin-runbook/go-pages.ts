import type { Signal } from 'runbook-model';
import { byAddress } from 'runbook-model/search';
import type { PublishedPage } from './published.ts';
import type { TriageBoard } from './triage.ts';

/** A page that leads on: to one place by itself, to several by choice. */
export interface LeadingPage {
  /** Its address below the base, without slashes at its ends: `go/DiskAlmostFull`. */
  path: string;
  /** What it is called: the signal, or the old address. */
  name: string;
  targets: readonly Target[];
}

/** Where a page leads. */
interface Target {
  href: string;
  title: string;
  /** `P0 Critical · LCBP3-DMS` */
  about?: string;
}

/**
 * A page for every signal of a playbook that makes an address, so that an alert can link to its own
 * name. Where several playbooks have a signal, they stand in the order of the board, worst first.
 */
export function goPages({ services, playbooks }: TriageBoard): LeadingPage[] {
  const entries = playbooks.map((one) => ({ ...one, signals: alertsFirst(one.signals) }));
  const nameOf = (id: string) => services.find((service) => service.id === id)?.name ?? id;
  return byAddress(entries).map(({ name, value, entries }) => ({
    path: `go/${name}`,
    name: value,
    targets: entries.map(({ href, title, severity, service }) => ({
      href,
      title,
      about: `${severity.id} ${severity.label} · ${nameOf(service)}`,
    })),
  }));
}

/** If two signals of different kinds are written the same, the page is called like the alert. */
function alertsFirst(signals: readonly Signal[]): Signal[] {
  return [...signals].sort((a, b) => Number(b.kind === 'alert') - Number(a.kind === 'alert'));
}

/** A page for every address that a page has replaced. */
export function movedPages(published: readonly PublishedPage[], baseUrl: string): LeadingPage[] {
  return published.flatMap(({ href, title, replaces }) =>
    replaces
      .filter((old) => old.startsWith(baseUrl) && old.length > baseUrl.length)
      .map((old) => ({ path: old.slice(baseUrl.length), name: old, targets: [{ href, title }] })),
  );
}
