import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import logger from '@docusaurus/logger';
import type { LoadContext } from '@docusaurus/types';
import type { LeadingPage } from './go-pages.ts';
import { leadingHtml, leadingScript } from './leading-html.ts';

/** Writes the pages that lead on into a built site. A page that is there already is left alone. */
export function writeLeadingPages(
  pages: readonly LeadingPage[],
  outDir: string,
  { siteConfig, i18n, codeTranslations }: LoadContext,
): void {
  // A site that keeps its addresses behind `#` has no other files, and nothing to lead to them.
  if (siteConfig.future.experimental_router === 'hash') return;
  if (pages.length === 0) return;
  const { title, url, baseUrl, trailingSlash } = siteConfig;
  const hash = createHash('sha256').update(leadingScript).digest('hex').slice(0, 8);
  const script = `assets/js/leading.${hash}.js`;
  write(join(outDir, script), leadingScript);
  // The words are those of the page of all addresses, theme/Go, where they are taken from.
  const said = (id: string, message: string) => codeTranslations[id] ?? message;
  const site = {
    title,
    url,
    baseUrl,
    language: i18n.localeConfigs[i18n.currentLocale]?.htmlLang ?? i18n.currentLocale,
    script: baseUrl + script,
    words: {
      leadsTo: said('runbook.go.leadsTo', 'Leads to'),
      choose: said('runbook.go.choose', 'Several playbooks name this. Which one fits?'),
      all: said('runbook.go.all', 'All playbooks'),
    },
  };
  for (const page of pages) {
    const file = join(
      outDir,
      trailingSlash === false ? `${page.path}.html` : `${page.path}/index.html`,
    );
    // On disks that do not tell capital letters from small ones a name is written once.
    if (existsSync(file)) {
      if (!page.path.startsWith('go/')) {
        logger.warn(`A page says that it replaces /${page.path}, but that page is still there.`);
      }
      continue;
    }
    write(file, leadingHtml(page, site));
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
