import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import logger from '@docusaurus/logger';
import { Globby } from '@docusaurus/utils';
import { loadServices, type PageProblem, parsePageFile, type ServiceFile } from 'remark-runbook';
import type { Playbook } from 'runbook-model';
import type { RunbookOptions } from './runbook.ts';
import { serviceProblems } from './service-problems.ts';

/** Everything the site knows of its pages, whatever page is being built. */
export interface RunbookContent {
  services: ServiceFile[];
  playbooks: Playbook[];
}

/**
 * Reads every page of the docs folder. Done here and not in the remark plugin, because with a warm
 * cache remark plugins do not run. Prints what authors should see to.
 *
 * @throws Error listing every problem that keeps a page from being shown as meant
 */
export async function loadContent({
  docsDir,
  implicitSteps,
}: Required<RunbookOptions>): Promise<RunbookContent> {
  const services = loadServices(docsDir);
  const ids = services.map(({ id }) => id);
  const paths = await Globby('**/*.{md,mdx}', { cwd: docsDir, ignore: ['**/_*', '**/_*/**'] });
  const found = { error: [] as string[], warning: [] as string[] };
  const playbooks = await Promise.all(
    paths.sort().map(async (path): Promise<Playbook[]> => {
      const file = join(docsDir, path);
      const report = ({ level, line, column, message }: PageProblem) =>
        found[level].push(`${relative(process.cwd(), file)}:${line}:${column}: ${message}`);
      const text = await readFile(file, 'utf8');
      // Outside the services only a service that is named concerns more than the page itself, and
      // the remark plugin reports the rest: reading such pages here would be work done twice.
      const ofService = ids.some((id) => path.startsWith(`${id}/`));
      if (!ofService && !text.includes('service=')) return [];
      const page = parsed(report, () => parsePageFile(text, path, ids, implicitSteps));
      if (!page) return [];
      for (const problem of [...page.problems, ...serviceProblems(page, services)]) report(problem);
      return [page.playbook];
    }),
  );
  if (found.warning.length > 0) logger.warn(found.warning.sort(byPlace).join('\n'));
  if (found.error.length > 0) {
    const error = new Error(`The playbooks need mending:\n${found.error.sort(byPlace).join('\n')}`);
    // Docusaurus prints the stack, twice: the calls in it would bury what the author has to mend.
    error.stack = `${error.name}: ${error.message}`;
    throw error;
  }
  return { services, playbooks: playbooks.flat() };
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
