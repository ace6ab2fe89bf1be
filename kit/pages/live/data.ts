import type { BlockData } from 'runbook-model';
import type { RunbookExport } from '../../../plugins/docusaurus-plugin-runbook/client/page.tsx';

/** What a page that stands alone hands to its script. */
export interface LiveData extends RunbookExport {
  /** The blocks of commands, in the order of the page. */
  blocks: BlockData[];
}

/** The id of the element that holds it. */
export const dataId = 'kit-data';
