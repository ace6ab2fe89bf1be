import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin } from '@docusaurus/types';
import type { ServiceFile } from 'remark-runbook';
import { rankedSeverity } from 'runbook-model';
import type { KitPage, KitSet } from './set.ts';

/** What of the runbook plugin's content is needed here. */
interface Content {
  docsDir: string;
  implicitSteps: boolean;
  services: ServiceFile[];
}

/**
 * A Docusaurus plugin for the build of the kit: writes down which pages the site has, and mends
 * what a site without a server lacks.
 *
 * @param file where the set of pages is written to
 * @param home the address where the site is published, with its base
 */
export function kitPlugin({ file, home }: { file: string; home: string }) {
  return ({ siteDir, siteConfig, i18n, codeTranslations }: LoadContext): Plugin => ({
    name: 'handrail-kit',
    getThemePath: () => fileURLToPath(new URL('./theme', import.meta.url)),
    getClientModules: () => [fileURLToPath(new URL('./plain-links.ts', import.meta.url))],
    async allContentLoaded({ allContent }) {
      const content = allContent['docusaurus-plugin-runbook']?.default as Content | undefined;
      if (!content) throw new Error('This site does not use docusaurus-plugin-runbook.');
      const { docsDir, implicitSteps, services } = content;
      const instances = Object.values(allContent['docusaurus-plugin-content-docs'] ?? {});
      const pages = pagesOf(instances as LoadedContent[], siteDir, content);
      const set: KitSet = {
        title: siteConfig.title,
        home,
        docsDir,
        implicitSteps,
        locale: i18n.currentLocale,
        translations: codeTranslations,
        services,
        pages,
      };
      await writeFile(file, JSON.stringify(set));
    },
  });
}

/** Every page in the order of a reader: the front page, the playbooks, worst first, the others. */
function pagesOf(
  instances: readonly LoadedContent[],
  siteDir: string,
  { docsDir, services }: Content,
): KitPage[] {
  const docs = instances.flatMap(({ loadedVersions }) =>
    loadedVersions.flatMap((version) => version.docs),
  );
  const place = ({ sidebarPosition }: (typeof docs)[number]) => sidebarPosition ?? Infinity;
  return docs
    .filter(({ unlisted }) => !unlisted)
    .sort((a, b) => place(a) - place(b) || 0 || (a.id < b.id ? -1 : 1))
    .flatMap(({ source, permalink, title, description, frontMatter }): KitPage[] => {
      const full = path.join(siteDir, source.replace(/^@site\//, ''));
      const below = path.relative(docsDir, full).replaceAll(path.sep, '/');
      if (below.startsWith('..')) return [];
      const service = services.find(({ id }) => below.startsWith(`${id}/`));
      const level = (frontMatter as { severity?: unknown }).severity;
      const severity =
        service && rankedSeverity(service.service.severities, level ? `${level}` : undefined);
      return [
        {
          id: below.replace(/\.mdx?$/, ''),
          title,
          description,
          route: permalink.replace(/\/?$/, '/'),
          file: below,
          ...(service && { service: service.id }),
          ...(severity && { rank: severity.rank }),
        },
      ];
    })
    .sort((a, b) => order(a) - order(b) || 0);
}

function order({ id, service, rank }: KitPage): number {
  if (id === `${service}/index`) return -1;
  return rank ?? 1_000;
}
