import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin, PluginModule } from '@docusaurus/types';
import { piecesOf } from 'runbook-model/search';
import { loadContent, type RunbookContent, stopAt } from './content.ts';
import { drawingsIn } from './drawings.ts';
import { earlyPresses } from './early-presses.ts';
import { goPages, type LeadingPage, movedPages } from './go-pages.ts';
import { incidentPages, servicesModule } from './incident-data.ts';
import { metricsData } from './metrics-data.ts';
import { publishedPages } from './published.ts';
import { translatedTemplateProblems } from './report-templates.ts';
import type { Settings } from './runbook.ts';
import { searchData, searchModule } from './search-index.ts';
import { triageBoard } from './triage.ts';
import { hasUndrawn } from './undrawn.ts';
import { writeLeadingPages } from './write-leading.ts';

const pluginName = 'docusaurus-plugin-runbook';
const searchFile = 'search.js';

/** The module a page imports its service from. A module, so that a change reaches cached pages. */
export function serviceModule(service: string): string {
  return generated(serviceFile(service));
}

/** The module a page imports the result of its last drill from. */
export function drillModule(page: string): string {
  return generated(drillFile(page));
}

/** The module a page imports a drawing from, by the hash of the diagram's text. */
export function drawingModule(hash: string): string {
  return generated(drawingFile(hash));
}

function drawingFile(hash: string): string {
  return `drawing-${hash}.json`;
}

function drillFile(page: string): string {
  return `drill-${page.replaceAll('/', '-')}.json`;
}

/** A file of `createData` as modules import it: by an alias, so that no path gets into the site. */
function generated(file: string): string {
  return `@generated/${pluginName}/default/${file}`;
}

function serviceFile(service: string): string {
  return `service-${service}.json`;
}

function pagesFile(service: string): string {
  return `pages-${service}.json`;
}

/**
 * What no page asks for before it is interactive. Nobody searches, draws a chart or writes a report
 * while pages are rendered: the bundle that renders them is built without.
 */
const inBrowserOnly = [
  generated(searchFile),
  '@theme/Incident/Bar',
  '@theme/NotFound/Nearest',
  '@theme/Report/Preview',
  '@theme/SearchBar/Dialog',
  '@observablehq/plot',
  '@secretlint/secretlint-rule-preset-recommend',
  'ics',
  'papaparse',
];

/**
 * Makes a script of its own of every service. Docusaurus cuts out only what half of all pages share:
 * each page of a service would carry a copy of its description.
 */
const serviceChunks = {
  test: /[\\/]docusaurus-plugin-runbook[\\/]default[\\/]service-[^\\/]+\.json$/,
  name: (module: { nameForCondition(): string | null }) =>
    parse(module.nameForCondition() ?? '').name,
  chunks: 'async',
  enforce: true,
} as const;

/** What draws diagrams, by far the largest part of a site. */
const drawing = ['@theme/Runbook/Diagram/InBrowser', 'mermaid'];

/** Leaves modules out of a bundle: they are empty there. */
function without(modules: readonly string[]): Record<string, string> {
  return Object.fromEntries(modules.map((name) => [name, 'var {}']));
}

/** Now; or what SOURCE_DATE_EPOCH says, so that the same commit gives the same files on another day. */
function timeOfBuild(): Date {
  const { SOURCE_DATE_EPOCH: seconds } = process.env;
  return seconds ? new Date(Number(seconds) * 1000) : new Date();
}

/** The Docusaurus plugin over the services and pages of one docs folder. */
export function createPlugin(options: Settings): PluginModule {
  const { docsDir, incidentsDir, drillsDir, drawingsDir, repository } = options;
  let leading: LeadingPage[] = [];
  let undrawn = () => true;
  const plugin = (context: LoadContext): Plugin<RunbookContent> => ({
    name: pluginName,
    getThemePath: () => fileURLToPath(new URL('./theme', import.meta.url)),
    getTypeScriptThemePath: () => fileURLToPath(new URL('./theme', import.meta.url)),
    getClientModules: () => [
      fileURLToPath(new URL('./css/index.css', import.meta.url)),
      fileURLToPath(new URL('./client/early-presses.ts', import.meta.url)),
      fileURLToPath(new URL('./client/readable-hash.ts', import.meta.url)),
      fileURLToPath(new URL('./client/top-of-page.ts', import.meta.url)),
    ],
    injectHtmlTags: () => ({ headTags: [{ tagName: 'script', innerHTML: earlyPresses }] }),
    getPathsToWatch: () => [
      join(docsDir, '**/*.{md,mdx}'),
      join(docsDir, '*/service.yml'),
      // Here `write-translations` looks for words, besides the theme.
      fileURLToPath(new URL('./client/**/*.{ts,tsx}', import.meta.url)),
      ...(incidentsDir === undefined ? [] : [join(incidentsDir, '*.md')]),
      ...(drillsDir === undefined ? [] : [join(drillsDir, '**/*.json')]),
      ...(drawingsDir === undefined ? [] : [join(drawingsDir, '*.svg')]),
    ],
    // The rules that find secrets name two modules of Node for what only their command line does.
    configureWebpack: ({ mode }, isServer) => {
      const others = isServer ? inBrowserOnly : ['node:fs', 'node:path'];
      // While pages are written, a diagram may come any time.
      const isDrawing = !isServer && (mode === 'development' || undrawn());
      const externals = without(isDrawing ? others : [...others, ...drawing]);
      if (isServer) return { externals };
      return { externals, optimization: { splitChunks: { cacheGroups: { serviceChunks } } } };
    },
    loadContent: () => {
      const { localizationDir, codeTranslations } = context;
      const problems = translatedTemplateProblems(localizationDir, codeTranslations);
      stopAt('The report template needs mending', problems);
      return loadContent(options);
    },
    async contentLoaded({ content, actions }) {
      for (const { id, service } of content.services) {
        await actions.createData(serviceFile(id), JSON.stringify(service));
      }
      for (const [page, drill] of content.drills) {
        if (drill.date === undefined) continue;
        await actions.createData(drillFile(page), JSON.stringify(drill));
      }
      for (const [hash, drawing] of drawingsIn(drawingsDir)) {
        await actions.createData(drawingFile(hash), JSON.stringify(drawing));
      }
    },
    async allContentLoaded({ allContent, actions }) {
      const content = allContent[pluginName]?.default as RunbookContent;
      const docs = Object.values(allContent['docusaurus-plugin-content-docs'] ?? {});
      const published = publishedPages(docs as LoadedContent[], context, docsDir);
      const addresses = new Map(published.map(({ id, href }) => [id, href]));
      undrawn = () => hasUndrawn(docsDir, drawingsDir, published, allContent);
      const board = triageBoard(content, addresses);
      await actions.createData('triage.json', JSON.stringify(board));
      const { baseUrl } = context.siteConfig;
      leading = [...goPages(board), ...movedPages(published, baseUrl)];
      const modules = { board: generated('triage.json') };
      actions.addRoute({ path: baseUrl, exact: true, component: '@theme/TriageBoard', modules });
      for (const [path, component] of [
        ['incidents', '@theme/Incident/List'],
        ['incident', '@theme/Incident/Page'],
        ['practice', '@theme/Practice'],
        ['go', '@theme/Go'],
      ] as const) {
        // `npm start` writes no page for each name below `/go/`: that one stands for all of them.
        const exact = path !== 'go' || process.env.NODE_ENV === 'production';
        actions.addRoute({ path: `${baseUrl}${path}/`, exact, component, modules });
      }
      const pieces = piecesOf(searchData(content, published));
      const pieceFile = (place: number) => `search-${place}.json`;
      for (const [place, piece] of pieces.entries()) {
        await actions.createData(pieceFile(place), JSON.stringify(piece));
      }
      await actions.createData(searchFile, searchModule([...pieces.keys()].map(pieceFile)));
      const services = content.services.map(({ id }) => id);
      for (const id of services) {
        const pages = incidentPages(content, addresses, id);
        await actions.createData(pagesFile(id), JSON.stringify(pages));
      }
      await actions.createData(
        'services.js',
        servicesModule(services, (id) => ({ service: serviceFile(id), pages: pagesFile(id) })),
      );
      const metrics = metricsData(content, addresses, timeOfBuild());
      await actions.createData('metrics.json', JSON.stringify(metrics));
      actions.addRoute({
        path: `${context.siteConfig.baseUrl}metrics/`,
        exact: true,
        component: '@theme/Metrics',
        modules: { metrics: generated('metrics.json') },
      });
      const report = { templates: content.templates, repository };
      await actions.createData('report.json', JSON.stringify(report));
      actions.addRoute({
        path: `${baseUrl}report/`,
        exact: true,
        component: '@theme/Report',
        modules: { site: generated('report.json') },
      });
    },
    postBuild: async ({ outDir }) => writeLeadingPages(leading, outDir, context),
  });
  return plugin as PluginModule;
}
