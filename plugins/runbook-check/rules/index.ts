import type { Rule } from '../rule.ts';
import { noRunbookUrl } from './alerts/no-runbook-url/rule.ts';
import { runbookUrl } from './alerts/runbook-url/rule.ts';
import { unknownSignal } from './alerts/unknown-signal/rule.ts';
import { unreachedPlaybook } from './alerts/unreached-playbook/rule.ts';
import { appendedFirewallRule } from './change/appended-firewall-rule/rule.ts';
import { deleteWithoutDryRun } from './change/delete-without-dry-run/rule.ts';
import { environmentNotEffective } from './change/environment-not-effective/rule.ts';
import { flushAll } from './change/flush-all/rule.ts';
import { noDanger } from './change/no-danger/rule.ts';
import { noExpect } from './change/no-expect/rule.ts';
import { noTransaction } from './change/no-transaction/rule.ts';
import { noUndo } from './change/no-undo/rule.ts';
import { restartBeforeEvidence } from './change/restart-before-evidence/rule.ts';
import { relativePath } from './inventory/relative-path/rule.ts';
import { udpPort } from './inventory/udp-port/rule.ts';
import { unknownContainer } from './inventory/unknown-container/rule.ts';
import { unknownMetric } from './inventory/unknown-metric/rule.ts';
import { unknownPath } from './inventory/unknown-path/rule.ts';
import { unknownPort } from './inventory/unknown-port/rule.ts';
import { unknownUnit } from './inventory/unknown-unit/rule.ts';
import { unreadableSource } from './inventory/unreadable-source/rule.ts';
import { jsSyntax } from './js/syntax/rule.ts';
import { jsonSyntax } from './json/syntax/rule.ts';
import { external } from './links/external/rule.ts';
import { missingAnchor } from './links/missing-anchor/rule.ts';
import { missingFile } from './links/missing-file/rule.ts';
import { missingImage } from './links/missing-image/rule.ts';
import { plainReference } from './links/plain-reference/rule.ts';
import { referenceUndefined } from './links/reference-undefined/rule.ts';
import { redirection } from './placeholders/redirection/rule.ts';
import { secretPlaceholder } from './placeholders/secret/rule.ts';
import { twoSpellings } from './placeholders/two-spellings/rule.ts';
import { undeclared } from './placeholders/undeclared/rule.ts';
import { unused } from './placeholders/unused/rule.ts';
import { wrongKind } from './placeholders/wrong-kind/rule.ts';
import { alternatives } from './shell/alternatives/rule.ts';
import { countedLineEnd } from './shell/counted-line-end/rule.ts';
import { deprecatedTool } from './shell/deprecated-tool/rule.ts';
import { endlessCommand } from './shell/endless/rule.ts';
import { hiddenByStar } from './shell/hidden-by-star/rule.ts';
import { hiddenStoppedContainers } from './shell/hidden-stopped-containers/rule.ts';
import { logsStderr } from './shell/logs-stderr/rule.ts';
import { lostExitStatus } from './shell/lost-exit-status/rule.ts';
import { mistagged } from './shell/mistagged/rule.ts';
import { quotedHeredoc } from './shell/quoted-heredoc/rule.ts';
import { secretInArgv } from './shell/secret-in-argv/rule.ts';
import { secretPrinted } from './shell/secret-printed/rule.ts';
import { shortGrep } from './shell/short-grep/rule.ts';
import { stepInComment } from './shell/step-in-comment/rule.ts';
import { syntax } from './shell/syntax/rule.ts';
import { unanchoredPortGrep } from './shell/unanchored-port-grep/rule.ts';
import { undeclaredVariable } from './shell/undeclared-variable/rule.ts';
import { unquotedVariable } from './shell/unquoted-variable/rule.ts';
import { unusedVariable } from './shell/unused-variable/rule.ts';
import { cutProcesslist } from './sql/cut-processlist/rule.ts';
import { noClient } from './sql/no-client/rule.ts';
import { plainSqlite } from './sql/plain-sqlite/rule.ts';
import { quoteInSecret } from './sql/quote-in-secret/rule.ts';
import { sqlSyntax } from './sql/syntax/rule.ts';
import { vacuumWithoutCheckpoint } from './sql/vacuum-without-checkpoint/rule.ts';
import { notReviewed } from './stability/not-reviewed/rule.ts';
import { vanished } from './stability/vanished/rule.ts';
import { drillOverdue } from './structure/drill-overdue/rule.ts';
import { duplicateId } from './structure/duplicate-id/rule.ts';
import { frontMatter } from './structure/front-matter/rule.ts';
import { longList } from './structure/long-list/rule.ts';
import { mermaid } from './structure/mermaid/rule.ts';
import { requiredSection } from './structure/required-section/rule.ts';
import { reviewOverdue } from './structure/review-overdue/rule.ts';
import { suppression } from './structure/suppression/rule.ts';
import { unknownDirective } from './structure/unknown-directive/rule.ts';
import { unknownName } from './structure/unknown-name/rule.ts';
import { unreadable } from './structure/unreadable/rule.ts';
import { vagueStep } from './structure/vague-step/rule.ts';
import { hidesMistakes } from './tool/hides-mistakes/rule.ts';
import { missingArgument } from './tool/missing-argument/rule.ts';
import { queueKey } from './tool/queue-key/rule.ts';
import { removedOption } from './tool/removed-option/rule.ts';
import { unknownOption } from './tool/unknown-option/rule.ts';
import { unknownSubcommand } from './tool/unknown-subcommand/rule.ts';
import { yamlSyntax } from './yaml/syntax/rule.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  noRunbookUrl,
  runbookUrl,
  unknownSignal,
  unreachedPlaybook,
  appendedFirewallRule,
  deleteWithoutDryRun,
  environmentNotEffective,
  flushAll,
  noDanger,
  noExpect,
  noTransaction,
  noUndo,
  restartBeforeEvidence,
  relativePath,
  udpPort,
  unknownContainer,
  unknownMetric,
  unknownPath,
  unknownPort,
  unknownUnit,
  unreadableSource,
  jsSyntax,
  jsonSyntax,
  external,
  missingAnchor,
  missingFile,
  missingImage,
  plainReference,
  referenceUndefined,
  redirection,
  secretPlaceholder,
  twoSpellings,
  undeclared,
  unused,
  wrongKind,
  alternatives,
  countedLineEnd,
  deprecatedTool,
  endlessCommand,
  hiddenByStar,
  hiddenStoppedContainers,
  logsStderr,
  lostExitStatus,
  mistagged,
  quotedHeredoc,
  secretInArgv,
  secretPrinted,
  shortGrep,
  stepInComment,
  syntax,
  unanchoredPortGrep,
  undeclaredVariable,
  unquotedVariable,
  unusedVariable,
  cutProcesslist,
  noClient,
  plainSqlite,
  quoteInSecret,
  sqlSyntax,
  vacuumWithoutCheckpoint,
  notReviewed,
  vanished,
  drillOverdue,
  duplicateId,
  frontMatter,
  longList,
  mermaid,
  requiredSection,
  reviewOverdue,
  suppression,
  unknownDirective,
  unknownName,
  unreadable,
  vagueStep,
  hidesMistakes,
  missingArgument,
  queueKey,
  removedOption,
  unknownOption,
  unknownSubcommand,
  yamlSyntax,
];
