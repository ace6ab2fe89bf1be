import type { Rule } from '../rule.ts';
import { deleteWithoutDryRun } from './change/delete-without-dry-run/rule.ts';
import { noUndo } from './change/no-undo/rule.ts';
import { restartBeforeEvidence } from './change/restart-before-evidence/rule.ts';
import { udpPort } from './inventory/udp-port/rule.ts';
import { missingAnchor } from './links/missing-anchor/rule.ts';
import { missingFile } from './links/missing-file/rule.ts';
import { missingImage } from './links/missing-image/rule.ts';
import { plainReference } from './links/plain-reference/rule.ts';
import { referenceUndefined } from './links/reference-undefined/rule.ts';
import { secretPlaceholder } from './placeholders/secret/rule.ts';
import { twoSpellings } from './placeholders/two-spellings/rule.ts';
import { undeclared } from './placeholders/undeclared/rule.ts';
import { unused } from './placeholders/unused/rule.ts';
import { deprecatedTool } from './shell/deprecated-tool/rule.ts';
import { endlessCommand } from './shell/endless/rule.ts';
import { hiddenStoppedContainers } from './shell/hidden-stopped-containers/rule.ts';
import { logsStderr } from './shell/logs-stderr/rule.ts';
import { lostExitStatus } from './shell/lost-exit-status/rule.ts';
import { mistagged } from './shell/mistagged/rule.ts';
import { quotedHeredoc } from './shell/quoted-heredoc/rule.ts';
import { secretInArgv } from './shell/secret-in-argv/rule.ts';
import { secretPrinted } from './shell/secret-printed/rule.ts';
import { syntax } from './shell/syntax/rule.ts';
import { unanchoredPortGrep } from './shell/unanchored-port-grep/rule.ts';
import { duplicateId } from './structure/duplicate-id/rule.ts';
import { frontMatter } from './structure/front-matter/rule.ts';
import { reviewOverdue } from './structure/review-overdue/rule.ts';
import { suppression } from './structure/suppression/rule.ts';
import { unknownDirective } from './structure/unknown-directive/rule.ts';
import { unreadable } from './structure/unreadable/rule.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  deleteWithoutDryRun,
  noUndo,
  restartBeforeEvidence,
  udpPort,
  missingAnchor,
  missingFile,
  missingImage,
  plainReference,
  referenceUndefined,
  secretPlaceholder,
  twoSpellings,
  undeclared,
  unused,
  deprecatedTool,
  endlessCommand,
  hiddenStoppedContainers,
  logsStderr,
  lostExitStatus,
  mistagged,
  quotedHeredoc,
  secretInArgv,
  secretPrinted,
  syntax,
  unanchoredPortGrep,
  duplicateId,
  frontMatter,
  reviewOverdue,
  suppression,
  unknownDirective,
  unreadable,
];
