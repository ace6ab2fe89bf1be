export { createIds, type Ids } from './clock.ts';
export type { Command, Effect, QuoteContext, Slot } from './command.ts';
export {
  type EventBody,
  type EventDraft,
  eventVersion,
  type IncidentEvent,
  type StepEvent,
  type StepState,
  stepStates,
} from './event.ts';
export {
  type Expectation,
  type ExpectationAttribute,
  expectationAttributes,
  judge,
  looksAtOutput,
  type Outcome,
  readExpectation,
} from './expectation.ts';
export { type Filled, fillCommand } from './fill.ts';
export {
  isHandled,
  markOf,
  orphans,
  type StepIdentity,
  type StepMark,
  stepDraft,
} from './identity.ts';
export { byId, mergeEvents } from './merge.ts';
export { type ParsedEvent, parseEvent, type Unreadable } from './migrate.ts';
export { checkValue, isSecretName, type PlaceholderKind, placeholderKinds } from './placeholder.ts';
export {
  type BlockData,
  type CommandBlock,
  type Escalation,
  type ListData,
  type PageData,
  type Playbook,
  type Signal,
  type SignalKind,
  type Step,
  type StepData,
  type StepList,
  type Symptom,
  signalKinds,
} from './playbook.ts';
export { escalationDue, type ListOf, type Progress, progressOf } from './progress.ts';
export {
  type Drilled,
  type DrilledFence,
  type DrillReceipt,
  drilledNow,
  type FenceNow,
} from './receipt.ts';
export {
  applyEvent,
  emptyRecord,
  foldRecord,
  type Mark,
  type PlaybookState,
  type RecordState,
} from './record.ts';
export { type Refusal, refusalInEnglish, type SecretShape } from './refusal.ts';
export { secretIn } from './secret.ts';
export { type Service, type Severity, serviceSchema } from './service.ts';
export { type RankedSeverity, rankedSeverity, type SeverityShape, shapeOf } from './severity.ts';
export { decodeTime } from './ulid.ts';
