import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Globby } from '@docusaurus/utils';
import type { Playbook } from 'runbook-model';
import { type ServiceFile, loadServices, parsePageFile } from 'remark-runbook';
import { serviceProblems } from './service-problems.ts';

/** Everything the site knows of its pages, whatever page is being built. */
export interface RunbookContent {
  services: ServiceFile[];
  playbooks: Playbook[];
}

/**
 * Reads every page of the docs folder. Done here and not in the remark plugin, because with a warm
 * cache remark plugins do not run.
 *
 * @throws Error listing every problem with file and line
 */
export async function loadContent(docsDir: string): Promise<RunbookContent> {
  const services = loadServices(docsDir);
  const ids = services.map(({ id }) => id);
  const paths = await Globby('**/*.{md,mdx}', { cwd: docsDir, ignore: ['**/_*', '**/_*/**'] });
  const problems: string[] = [];
  const playbooks = await Promise.all(
    paths.sort().map(async (path) => {
      const page = parsePageFile(await readFile(join(docsDir, path), 'utf8'), path, ids);
      const service = services.find(({ id }) => id === page.playbook.service);
      for (const { level, line, column, message } of [
        ...page.problems,
        ...serviceProblems(page, service?.service, ids),
      ]) {
        if (level === 'error') problems.push(`${join(docsDir, path)}:${line}:${column}: ${message}`);
      }
      return page.playbook;
    }),
  );
  if (problems.length > 0) throw new Error(`The playbooks need mending:\n${problems.join('\n')}`);
  return { services, playbooks };
}
