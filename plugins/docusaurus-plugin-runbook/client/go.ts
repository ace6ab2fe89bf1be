import { byAddress, goNames } from 'runbook-model/search';
import type { TriageBoard, TriageEntry } from '../triage.ts';
import { languages } from './locale.ts';

/** One line of the page of all addresses. */
export interface GoLine {
  value: string;
  /** Below the base. */
  path: string;
  entries: readonly TriageEntry[];
}

/** Every signal that has an address, in the order of the alphabet, with where it leads. */
export function goLines({ playbooks }: TriageBoard): GoLine[] {
  return byAddress(playbooks, (value) => goNames(value).slice(0, 1))
    .map(({ name, value, entries }) => ({ value, entries, path: `go/${name}/` }))
    .sort((a, b) => a.value.localeCompare(b.value, languages, { numeric: true }));
}

/**
 * What an address below `/go/` asks for. A name stands in it only where no page was written for
 * each: while the site is worked on.
 */
export function askedOf(
  { pathname, search }: { pathname: string; search: string },
  base: string,
): string {
  const name = pathname.slice(`${base}go/`.length).replace(/\/+$/, '');
  return new URLSearchParams(search).get('q')?.trim() || name;
}

/** The one playbook that names exactly this, if there is one. */
export function onlyPlaybook({ playbooks }: TriageBoard, asked: string): TriageEntry | undefined {
  const names = goNames(asked).map((name) => name.toLowerCase());
  const same = (value: string) =>
    value.toLowerCase() === asked.trim().toLowerCase() ||
    goNames(value).some((name) => names.includes(name.toLowerCase()));
  const fitting = playbooks.filter(({ signals }) => signals.some(({ value }) => same(value)));
  return fitting.length === 1 ? fitting[0] : undefined;
}
