export {
  type ActionItem,
  type ActionPart,
  actionField,
  actionIn,
  actionParts,
  actionsOf,
  yes,
} from './actions.ts';
export { contradictions } from './conflict.ts';
export {
  type GitHost,
  gitHostOf,
  gitHosts,
  type HostPage,
  newFilePage,
  newIssuePage,
  type Repository,
} from './git-host.ts';
export { redoStep, type Step as EditStep, undoStep } from './history.ts';
export { renderBody, renderReport } from './render.ts';
export { type Meeting, meetingOf, reviewDue } from './review.ts';
export { isSlot, type SlotName, slotNames, slots } from './slots.ts';
export {
  parseTemplate,
  type ReportTemplate,
  type ReviewSection,
  type TemplateProblem,
} from './template.ts';
export { type ReportContext, type ReportService, resolutionOf, wordsOf } from './values.ts';
export { filledIn, type ReportWords } from './words.ts';
