import { rankedSeverity } from 'runbook-model';
import {
  createSearchData,
  type PageRank,
  type SearchData,
  type SearchPage,
} from 'runbook-model/search';
import type { RunbookContent } from './content.ts';
import { importOf } from './incident-data.ts';
import type { PublishedPage } from './published.ts';

type Listed = Omit<PublishedPage, 'replaces'>;

/** The search of all pages that are published, playbooks first: the order of what is equally good. */
export function searchData(
  content: Pick<RunbookContent, 'services' | 'playbooks' | 'sections'>,
  published: readonly Listed[],
): SearchData {
  const pages = published
    .filter(({ unlisted }) => !unlisted)
    .map((page) => searchPage(page, content))
    .sort((a, b) => order.indexOf(a.rank) - order.indexOf(b.rank) || a.href.localeCompare(b.href));
  return createSearchData(pages);
}

/**
 * A module that loads what a search needs once somebody searches.
 *
 * @param files the names of its pieces, which stand beside the module
 */
export function searchModule(files: readonly string[]): string {
  return `export const loadPieces = () => Promise.all([${files.map(importOf).join(', ')}]);\n`;
}

const order: readonly PageRank[] = ['playbook', 'procedure', 'guide', 'reference'];

function searchPage(
  { id, href, title, description }: Listed,
  { services, playbooks, sections }: Pick<RunbookContent, 'services' | 'playbooks' | 'sections'>,
): SearchPage {
  const file = services.find((service) => id.startsWith(`${service.id}/`));
  const playbook = playbooks.find((one) => one.id === id);
  const severity = file && rankedSeverity(file.service.severities, playbook?.severity);
  return {
    href,
    title,
    description,
    rank: rankOf(id, file !== undefined, severity !== undefined),
    ...(file && { service: file.service.name }),
    ...(severity && {
      severity: { id: severity.id, label: severity.label, rank: severity.rank },
    }),
    sections: sections.get(id) ?? [],
  };
}

/** Outside the services, what stands deep in folders is looked up rather than read. */
function rankOf(id: string, ofService: boolean, isPlaybook: boolean): PageRank {
  if (isPlaybook) return 'playbook';
  if (ofService) return 'procedure';
  return id.split('/').length > 2 ? 'reference' : 'guide';
}
