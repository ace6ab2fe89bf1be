import { goNames } from 'runbook-model/search';
import type { TriageBoard, TriageEntry } from '../triage.ts';

/** One line of the page of all addresses. */
export interface GoLine {
  value: string;
  /** Below the base. */
  path: string;
  entries: readonly TriageEntry[];
}

/** Every signal that has an address, in the order of the alphabet, with where it leads. */
export function goLines({ playbooks }: TriageBoard): GoLine[] {
  const lines = new Map<string, { value: string; entries: TriageEntry[] }>();
  for (const entry of playbooks) {
    for (const { value } of entry.signals) {
      const [name] = goNames(value);
      if (name === undefined) continue;
      const line = lines.get(name) ?? { value, entries: [] };
      if (!line.entries.includes(entry)) line.entries.push(entry);
      lines.set(name, line);
    }
  }
  return [...lines]
    .map(([name, line]) => ({ ...line, path: `go/${name}/` }))
    .sort((a, b) => a.value.localeCompare(b.value, 'en', { numeric: true }));
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
