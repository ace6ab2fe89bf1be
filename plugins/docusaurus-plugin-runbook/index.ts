export { type Runbook, type RunbookOptions, runbook } from './runbook.ts';
