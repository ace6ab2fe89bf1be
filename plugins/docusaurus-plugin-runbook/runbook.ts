import type { SidebarItemsGeneratorOption } from '@docusaurus/plugin-content-docs/lib/sidebars/types.js';
import type { PluginModule } from '@docusaurus/types';
import { loadServices, remarkRunbook } from 'remark-runbook';
import type { Repository } from 'runbook-model/report';
import { drawingsIn, isDrawn } from './drawings.ts';
import { drilledPages, isDrilled } from './drills.ts';
import { parseFastIfLoaded } from './fast-parser.ts';
import { createPlugin, drawingModule, drillModule, serviceModule } from './plugin.ts';
import { type RepositoryOption, repositoryOf } from './repository.ts';
import { sidebarItemsGenerator } from './sidebar.ts';

export interface RunbookOptions {
  /** Absolute path of the docs folder; each folder in it with a `service.yml` is a service. */
  docsDir: string;
  /** Whether an ordered list that holds commands becomes steps without a directive. Default: yes. */
  implicitSteps?: boolean;
  /** Absolute path of the folder with the reports of incidents, which the metrics are made from. */
  incidentsDir?: string;
  /** Absolute path of the folder with the receipts of drills; without it nothing is said of drills. */
  drillsDir?: string;
  /** Absolute path of the folder with the drawings of diagrams; the others are drawn by browsers. */
  drawingsDir?: string;
  /** Where reports are committed: the report page then offers its pages for new files and issues. */
  repository?: RepositoryOption;
}

/** The options as everything behind `runbook` gets them. */
export type Settings = Omit<RunbookOptions, 'repository'> &
  Required<Pick<RunbookOptions, 'implicitSteps'>> & { repository?: Repository };

type Processor = ThisParameterType<typeof remarkRunbook>;

/** The three places of a Docusaurus configuration that a runbook site fills. */
export interface Runbook {
  /** For `plugins`. */
  plugin: PluginModule;
  /** For `remarkPlugins` of the docs plugin. */
  remarkPlugin: (this: Processor) => ReturnType<typeof remarkRunbook>;
  /** For `sidebarItemsGenerator` of the docs plugin. */
  sidebarItemsGenerator: SidebarItemsGeneratorOption;
}

/**
 * Everything a site's configuration needs. A Docusaurus plugin can add no remark plugin to the docs
 * plugin, so the three are handed out together, made from the same services.
 *
 * @throws ServiceError when a `service.yml` is not valid, with file and line
 * @throws Error when the repository is none
 */
export function runbook(options: RunbookOptions): Runbook {
  const { docsDir, implicitSteps = true, incidentsDir, drillsDir, drawingsDir } = options;
  const repository = options.repository && repositoryOf(options.repository);
  const services = loadServices(docsDir);
  const ids = services.map(({ id }) => id);
  return {
    plugin: createPlugin({
      docsDir,
      implicitSteps,
      incidentsDir,
      drillsDir,
      drawingsDir,
      repository,
    }),
    // Closed over its options: Docusaurus writes the configuration into the site as JSON, and the
    // folder of whoever built it is nobody's business. What is left of it in the JSON is what
    // pages depend on, so that a change of it makes a warm cache stale.
    remarkPlugin: Object.assign(
      function (this: Processor) {
        return remarkRunbook.call(this, {
          docsDir,
          services: ids,
          serviceModule,
          drillModule: (page) => (isDrilled(drillsDir, page) ? drillModule(page) : undefined),
          drawingModule: (hash) => (isDrawn(drawingsDir, hash) ? drawingModule(hash) : undefined),
          implicitSteps,
          parseFast: parseFastIfLoaded,
        });
      },
      {
        toJSON: () => ({
          services: ids,
          implicitSteps,
          ...(drillsDir !== undefined && { drills: drilledPages(drillsDir) }),
          ...(drawingsDir !== undefined && { drawings: [...drawingsIn(drawingsDir).keys()] }),
        }),
      },
    ),
    sidebarItemsGenerator: sidebarItemsGenerator(services),
  };
}
