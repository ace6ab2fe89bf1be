export { type Milestone, milestones } from '../event.ts';
export { type Because, type Knowledge, knownOf } from './checklist.ts';
export { durationOf } from './duration.ts';
export { foldIncident } from './fold.ts';
export { type Join, rootsOf } from './joins.ts';
export { nextNumber, numbersOf } from './number.ts';
export {
  type Lesson,
  lessons,
  type Receipt,
  type ReceiptStep,
  receiptOf,
  type Scenario,
} from './receipt.ts';
export {
  type Counted,
  type Due,
  type EscalationDue,
  nextEscalation,
  updateDue,
} from './reminders.ts';
export { commanderRole, onCallRole } from './roles.ts';
export {
  pagesCommander,
  reviewField,
  rootCauseField,
  type Stage,
  type StageId,
  type StageState,
  stageIds,
  stageOf,
  stagesOf,
} from './stage.ts';
export { reachedAt } from './status.ts';
export {
  type Correction,
  type Declaration,
  type Field,
  type FieldEdit,
  type IncidentStatus,
  type IncidentView,
  incidentStatuses,
  type MilestoneReached,
  type RoleHolder,
  type SeverityChange,
  type StatusUpdate,
  type TimelineEntry,
  type TimelineEvent,
} from './types.ts';
