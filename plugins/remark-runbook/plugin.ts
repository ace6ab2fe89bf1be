import { relative } from 'node:path';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { type FastParser, parseFaster } from './parse/faster.ts';
import { frontMatterOf, pageAt } from './parse/file.ts';
import { readFrontMatter } from './parse/front-matter.ts';
import { parseHtmlIfAny } from './parse/html-if-any.ts';
import { parsePage } from './parse/page.ts';
import { renderPage } from './render/page.ts';

export interface RemarkRunbookOptions {
  /** The folder whose pages are rendered; a page's id is its path below it. */
  docsDir: string;
  /** Ids of the services: the folders that hold a `service.yml`. */
  services: readonly string[];
  /** The module that default-exports the description of a service. */
  serviceModule: (service: string) => string;
  /** The module that default-exports what the last drill found of a page of a service. */
  drillModule?: ((page: string) => string | undefined) | undefined;
  /** The module that default-exports the drawing of a diagram, by the hash of its text, if any. */
  drawingModule?: ((hash: string) => string | undefined) | undefined;
  /** Whether an ordered list that holds commands becomes steps without a directive. Default: yes. */
  implicitSteps?: boolean;
  /** Tried before the parser of the pipeline, where that one parses plain Markdown. */
  parseFast?: FastParser | undefined;
}

/**
 * The remark plugin: Markdown with GFM and directives in, the same tree with MDX elements for steps,
 * commands and the rest out. Needs remark-directive to have run (Docusaurus brings it).
 *
 * @throws VFileMessage with file, line and column for an unknown directive or attribute
 */
export function remarkRunbook(this: Processor, options: RemarkRunbookOptions) {
  if (options.parseFast) parseFaster(this, options.parseFast);
  parseHtmlIfAny(this);
  return (tree: Root, file: VFile): void => {
    const place = pageAt(relative(options.docsDir, file.path), options.services);
    const { frontMatter } = readFrontMatter(frontMatterOf(tree, file));
    const page = parsePage(tree, {
      ...place,
      frontMatter,
      implicitSteps: options.implicitSteps ?? true,
    });
    for (const problem of page.problems) {
      const at = { line: problem.line, column: problem.column };
      if (problem.level === 'error')
        file.fail(problem.message, { place: at, source: 'remark-runbook' });
      file.message(problem.message, { place: at, source: 'remark-runbook' });
    }
    renderPage(tree, page, {
      source: String(file),
      serviceModule: options.serviceModule,
      drillModule: place.service === undefined ? undefined : options.drillModule?.(place.id),
      drawingModule: options.drawingModule,
    });
  };
}
