export { paintingFirst } from './page-template.ts';
export { contentSecurityPolicy } from './policy.ts';
export { type Runbook, type RunbookOptions, runbook } from './runbook.ts';
