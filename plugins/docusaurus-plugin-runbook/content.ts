import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import logger from '@docusaurus/logger';
import { Globby } from '@docusaurus/utils';
import {
  loadServices,
  type PageProblem,
  pageAt,
  parseMarkdown,
  parsePageFile,
  type ServiceFile,
} from 'remark-runbook';
import type { Drilled, Playbook } from 'runbook-model';
import type { SearchSection } from 'runbook-model/search';
import { drillOf } from './drills.ts';
import { loadFastParser } from './fast-parser.ts';
import { type IncidentFile, readIncidentFiles } from './incident-files.ts';
import { readReportTemplates } from './report-templates.ts';
import type { Settings } from './runbook.ts';
import { searchSections } from './search-sections.ts';
import { serviceProblems } from './service-problems.ts';

/** Everything the site knows of its pages, whatever page is being built. */
export interface RunbookContent extends Pick<Settings, 'docsDir' | 'implicitSteps'> {
  services: ServiceFile[];
  playbooks: Playbook[];
  incidents: IncidentFile[];
  /** The report templates services bring, by the service's id. */
  templates: Record<string, string>;
  /** What the last drill of each page with commands says of it now, by the page's id. */
  drills: Map<string, Drilled>;
  /** What every page says, by its id, for the search. */
  sections: Map<string, SearchSection[]>;
}

/**
 * Reads every page of the docs folder, and the reports of incidents. Done here and not in the remark
 * plugin, because with a warm cache remark plugins do not run. Prints what authors should see to.
 *
 * @throws Error listing every problem that keeps a page from being shown as meant
 */
export async function loadContent({
  docsDir,
  implicitSteps,
  incidentsDir,
  drillsDir,
}: Settings): Promise<RunbookContent> {
  const services = loadServices(docsDir);
  const ids = services.map(({ id }) => id);
  const parseFast = await loadFastParser();
  const paths = await Globby('**/*.{md,mdx}', { cwd: docsDir, ignore: ['**/_*', '**/_*/**'] });
  const found = { error: [] as string[], warning: [] as string[] };
  const sections: RunbookContent['sections'] = new Map();
  const drills: RunbookContent['drills'] = new Map();
  const playbooks = paths.sort().flatMap((path): Playbook[] => {
    const file = join(docsDir, path);
    const report = ({ level, line, column, message }: PageProblem) =>
      found[level].push(`${relative(process.cwd(), file)}:${line}:${column}: ${message}`);
    const text = readFileSync(file, 'utf8');
    const { id } = pageAt(path, ids);
    const parse = () =>
      path.endsWith('.md')
        ? (parseFast(text) ?? parseMarkdown(text, 'md'))
        : parseMarkdown(text, 'mdx');
    // Outside the services only a service that is named concerns more than the page itself, and
    // the remark plugin reports the rest: such pages are read here for the search alone.
    const ofService = ids.some((id) => path.startsWith(`${id}/`));
    if (!ofService && !text.includes('service=')) {
      const tree = parsed(() => {}, parse);
      if (tree) sections.set(id, searchSections(tree, undefined, services));
      return [];
    }
    const tree = parsed(report, parse);
    const page = tree && parsed(report, () => parsePageFile(text, path, ids, implicitSteps, tree));
    if (!page) return [];
    sections.set(id, searchSections(tree, page, services));
    if (drillsDir !== undefined && ofService && page.blocks.size > 0) {
      drills.set(id, drillOf(page, drillsDir));
    }
    for (const problem of [...page.problems, ...serviceProblems(page, services)]) report(problem);
    return [page.playbook];
  });
  const pages = paths.map((path) => pageAt(path, ids).id);
  const incidents = incidentsDir && (await readIncidentFiles(incidentsDir, services, pages));
  if (found.warning.length > 0) logger.warn(found.warning.sort(byPlace).join('\n'));
  stopAt('The playbooks need mending', found.error.sort(byPlace));
  const { templates, problems } = readReportTemplates(services);
  stopAt('The report templates need mending', problems);
  if (incidents) stopAt('The reports of incidents need mending', incidents.problems);
  return {
    docsDir,
    implicitSteps,
    services,
    playbooks,
    incidents: incidents ? incidents.reports : [],
    templates,
    drills,
    sections,
  };
}

/** @throws Error that lists the problems, if there are any */
export function stopAt(heading: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  const error = new Error(`${heading}:\n${problems.join('\n')}`);
  // Docusaurus prints the stack, twice: the calls in it would bury what the author has to mend.
  error.stack = `${error.name}: ${error.message}`;
  throw error;
}

/** Runs a parser. What it throws (front matter that is no YAML, MDX that does not parse) is a problem. */
function parsed<T>(report: (problem: PageProblem) => void, parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    const { message, line = 1, column = 1 } = error as Partial<PageProblem> & Error;
    report({ level: 'error', line, column, message });
    return undefined;
  }
}

const places = new Intl.Collator('en', { numeric: true });

function byPlace(a: string, b: string): number {
  return places.compare(a, b);
}
