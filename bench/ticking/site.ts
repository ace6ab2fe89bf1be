import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSite } from '../build.ts';
import { configOf } from '../sites/variants.ts';
import { pageName, pageText, service, serviceId } from './page.ts';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Builds a site with the one long page, in the skin and with the plugins of this one.
 *
 * @param folder an empty one for its sources
 * @param out for what is built
 */
export async function buildTickingSite(folder: string, out: string): Promise<void> {
  const docs = path.join(folder, 'docs', serviceId);
  await mkdir(docs, { recursive: true });
  await writeFile(path.join(docs, 'service.yml'), service);
  await writeFile(path.join(docs, `${pageName}.md`), pageText());
  for (const name of ['src', 'static', 'sidebars.ts', 'package.json']) {
    await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const env = { HANDRAIL_BENCH_DOCS: path.join(folder, 'docs') };
  await buildSite(out, { config: configOf('ticking'), env }, folder);
}
