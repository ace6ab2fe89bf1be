export { runbook, type Runbook, type RunbookOptions } from './runbook.ts';
