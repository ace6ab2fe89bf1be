export { contentSecurityPolicy } from './policy.ts';
export { type Runbook, type RunbookOptions, runbook } from './runbook.ts';
