/** The site's own parser, in a file of its own so that it is loaded only where it is needed. */
export { parseMarkdown } from 'remark-runbook';
