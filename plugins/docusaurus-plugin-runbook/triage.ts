import { type Playbook, rankedSeverity, type Signal, type Symptom } from 'runbook-model';
import type { RunbookContent } from './content.ts';

/** The data of the triage board. */
export interface TriageBoard {
  services: { id: string; name: string; description: string }[];
  playbooks: TriageEntry[];
  /** Every page of a service with steps or tasks, procedures too: what a reader may have begun. */
  pages: { id: string; title: string; href: string; service: string }[];
}

/** One playbook as the board shows and searches it. */
export interface TriageEntry {
  id: string;
  href: string;
  service: string;
  title: string;
  description: string;
  severity: { id: string; label: string; rank: number; response: string };
  symptoms: Symptom[];
  signals: Signal[];
  /** How many steps every reader of it meets: branches are left out, unless it has nothing else. */
  steps: number;
}

/** The board of every playbook, worst first, then by service and title. */
export function triageBoard(
  { services, playbooks }: Pick<RunbookContent, 'services' | 'playbooks'>,
  permalinks: ReadonlyMap<string, string>,
): TriageBoard {
  const entries = playbooks.flatMap((playbook): TriageEntry[] => {
    const service = services.find(({ id }) => id === playbook.service)?.service;
    const severity = service && rankedSeverity(service.severities, playbook.severity);
    const href = permalinks.get(playbook.id);
    if (!severity || !playbook.service || !href) return [];
    const { id, label, rank, response } = severity;
    return [
      {
        id: playbook.id,
        href,
        service: playbook.service,
        title: playbook.title,
        description: playbook.description ?? '',
        severity: { id, label, rank, response },
        symptoms: playbook.symptoms,
        signals: playbook.signals,
        steps: stepsMet(playbook),
      },
    ];
  });
  return {
    services: services.map(({ id, service: { name, description } }) => ({ id, name, description })),
    playbooks: entries.sort(
      (a, b) =>
        a.severity.rank - b.severity.rank ||
        a.service.localeCompare(b.service) ||
        a.title.localeCompare(b.title),
    ),
    pages: playbooks.flatMap(({ id, title, service, lists }) => {
      const href = permalinks.get(id);
      const begun = lists.some(({ steps }) => steps.length > 0);
      return service && href && begun ? [{ id, title, href, service }] : [];
    }),
  };
}

function stepsMet({ lists }: Playbook): number {
  const all = lists.filter(({ kind }) => kind === 'steps');
  const spine = all.filter(({ onlyIf }) => onlyIf === undefined);
  return (spine.length > 0 ? spine : all).reduce((sum, { steps }) => sum + steps.length, 0);
}
