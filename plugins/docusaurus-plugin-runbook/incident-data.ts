import type { ListData, Playbook } from 'runbook-model';
import type { RunbookContent } from './content.ts';

/** What a page hands to the pages of an incident: enough to go on from there. */
export interface IncidentPage {
  id: string;
  title: string;
  href: string;
  /** Absent for a procedure or a checklist. */
  severity?: string;
  lists: ListData[];
}

/** The pages of a service with steps or tasks. */
export function incidentPages(
  { playbooks }: Pick<RunbookContent, 'playbooks'>,
  permalinks: ReadonlyMap<string, string>,
  service: string,
): IncidentPage[] {
  return playbooks.flatMap((playbook): IncidentPage[] => {
    const { id, title, severity } = playbook;
    const href = permalinks.get(id);
    if (playbook.service !== service || href === undefined) return [];
    if (!playbook.lists.some(({ steps }) => steps.length > 0)) return [];
    return [{ id, title, href, ...(severity ? { severity } : {}), lists: listsOf(playbook) }];
  });
}

function listsOf({ lists }: Playbook): ListData[] {
  return lists.map(({ steps, ...list }) => ({
    ...list,
    steps: steps.map(({ blocks: _blocks, line: _line, ...step }) => step),
  }));
}

/**
 * A module that loads what an incident needs of a service, once one is open: nothing of it is in
 * what every page loads.
 *
 * @param files the names of a service's two files, which stand beside the module
 */
export function servicesModule(
  services: readonly string[],
  files: (service: string) => { service: string; pages: string },
): string {
  const entries = services.map((id) => {
    const { service, pages } = files(id);
    const load = [service, pages].map(importOf);
    return `  ${JSON.stringify(id)}: () => Promise.all([${load.join(', ')}]),\n`;
  });
  return `export const services = {\n${entries.join('')}};\n`;
}

/**
 * The code that loads a file beside its module, when it is run. With a name of its own: every page
 * knows the names of all that can be loaded, and a bundler's would be the whole path.
 */
export function importOf(file: string): string {
  const name = file.replace(/\.\w+$/, '');
  return `import(/* webpackChunkName: ${JSON.stringify(name)} */ ${JSON.stringify(`./${file}`)})`;
}
