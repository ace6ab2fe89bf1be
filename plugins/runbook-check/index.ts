export { type CheckResult, check } from './check.ts';
export type { Diagnostic, Level, Rule } from './rule.ts';
export { rules } from './rules/index.ts';
