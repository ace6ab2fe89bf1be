import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import logger from '@docusaurus/logger';
import { Globby } from '@docusaurus/utils';
import { loadServices, parsePageFile, type ServiceFile } from 'remark-runbook';
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
    paths.sort().map(async (path) => {
      const file = join(docsDir, path);
      const text = await readFile(file, 'utf8');
      const page = explaining(file, () => parsePageFile(text, path, ids, implicitSteps));
      const service = services.find(({ id }) => id === page.playbook.service)?.service;
      for (const { level, line, column, message } of [
        ...page.problems,
        ...serviceProblems(page, service, ids),
      ]) {
        found[level].push(`${relative(process.cwd(), file)}:${line}:${column}: ${message}`);
      }
      return page.playbook;
    }),
  );
  if (found.warning.length > 0) logger.warn(found.warning.join('\n'));
  if (found.error.length > 0) {
    throw new Error(`The playbooks need mending:\n${found.error.join('\n')}`);
  }
  return { services, playbooks };
}

/** Runs a parser; what it throws (front matter that is no YAML, MDX that does not parse) names the file. */
function explaining<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const { message, line, column } = error as { message: string; line?: number; column?: number };
    const place = line === undefined ? '' : `:${line}:${column ?? 1}`;
    throw new Error(`${relative(process.cwd(), file)}${place}: ${message}`, { cause: error });
  }
}
