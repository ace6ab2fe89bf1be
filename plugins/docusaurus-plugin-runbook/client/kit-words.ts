import { translate } from '@docusaurus/Translate';
import { formatUtcMoment } from './time.ts';

export { formatNumber } from './locale.ts';
export { formatDay } from './time.ts';

/**
 * Every word of the emergency kit. They stand here, and not with what makes the kit, because here
 * `write-translations` finds them for every site that uses the plugin. What stands in braces is
 * filled in where it is shown.
 */
export const kitWords = {
  // The first page.
  title: translate({
    id: 'runbook.kit.title',
    message: 'Read me first: emergency kit of {site}',
  }),
  heading: translate({ id: 'runbook.kit.heading', message: '{site}: emergency kit' }),
  what: translate({
    id: 'runbook.kit.what',
    message: 'Incident playbooks that work without any network.',
  }),
  copyAsOf: translate({ id: 'runbook.kit.copyAsOf', message: 'A copy as of {moment}' }),
  age: translate({
    id: 'runbook.kit.age',
    message: '{copy} ({version}). What was changed since then is not in it.',
  }),
  inZip: translate({
    id: 'runbook.kit.inZip',
    message:
      'Did you open this inside the zip? {unpack}: doors 2 and 3 may open from inside it, door 1 does not.',
  }),
  unpack: translate({ id: 'runbook.kit.unpack', message: 'Unpack the zip first' }),
  site: translate({ id: 'runbook.kit.site', message: '1. The whole site' }),
  openSite: translate({ id: 'runbook.kit.openSite', message: 'Open the site' }),
  aboutSite: translate({
    id: 'runbook.kit.aboutSite',
    message:
      'Everything: search, ticks, commands that copy with your values, the record of an incident and its report. Ticks and records stay in this browser, in its storage for files. Before you close it for good, download the record on the incident’s page: the published site takes it in under Incidents.',
  }),
  files: translate({ id: 'runbook.kit.files', message: '2. One playbook, one file' }),
  aboutFiles: translate({
    id: 'runbook.kit.aboutFiles',
    message:
      'Each opens on its own, on a phone too, and can be mailed on. It ticks and copies where scripts are on, and is complete where they are off.',
  }),
  paper: translate({ id: 'runbook.kit.paper', message: '3. On paper' }),
  aboutPaper: translate({
    id: 'runbook.kit.aboutPaper',
    message:
      'To print, or to read on whatever opens a PDF: severities, roles, and every page with boxes to tick.',
  }),
  pdf: translate({ id: 'runbook.kit.pdf', message: '{service} (PDF, A4)' }),
  whole: translate({ id: 'runbook.kit.whole', message: 'Is it whole?' }),
  sums: translate({
    id: 'runbook.kit.sums',
    message: '{file} lists every other file with its SHA-256. In the folder where this file lies:',
  }),
  onLinux: translate({
    id: 'runbook.kit.onLinux',
    message: '(Linux; no answer means that all is well)',
  }),
  onMac: translate({ id: 'runbook.kit.onMac', message: '(macOS)' }),
  onWindows: translate({
    id: 'runbook.kit.onWindows',
    message: '(Windows PowerShell; compare with the list)',
  }),
  trust: translate({
    id: 'runbook.kit.trust',
    message:
      'It shows that nothing was damaged on the way. Who made the kit only the place you have it from can tell.',
  }),

  // The site that opens from a disk.
  banner: translate({
    id: 'runbook.kit.banner',
    message:
      '{copy} ({version}). Ticks and records stay in this browser, in its storage for files.',
  }),
  bannerCopy: translate({
    id: 'runbook.kit.bannerCopy',
    message: 'Emergency kit: a copy as of {moment}',
  }),
  siteNeedsScripts: translate({
    id: 'runbook.kit.siteNeedsScripts',
    message: 'This part of the kit needs scripts, and they are off in this browser.',
  }),
  withoutScripts: translate({
    id: 'runbook.kit.withoutScripts',
    message:
      'Without scripts open {file}: each playbook is there as a page of its own, complete and in order, and as a PDF.',
  }),

  // A page that stands alone.
  pageLine: translate({
    id: 'runbook.kit.pageLine',
    message: '{service}, emergency kit: a copy as of {copy}.',
  }),
  scriptsOff: translate({
    id: 'runbook.kit.scriptsOff',
    message:
      'Scripts are off, so nothing here ticks or copies: copy by hand. A name in angle brackets stands for a value: put yours in its place.',
  }),
  ticksStay: translate({
    id: 'runbook.kit.ticksStay',
    message: 'Ticks stay in this browser, in its storage for files.',
  }),
  dead: translate({
    id: 'runbook.kit.dead',
    message:
      'This file cannot tick or copy ({why}): tick on paper, and copy by hand. A name in angle brackets stands for a value: put yours in its place.',
  }),
  otherCount: translate({
    id: 'runbook.kit.otherCount',
    message: 'it shows {shown} blocks of commands and has {meant}',
  }),
  otherCommands: translate({
    id: 'runbook.kit.otherCommands',
    message: 'it shows other commands than "{meant}"',
  }),
  missingStep: translate({
    id: 'runbook.kit.missingStep',
    message: 'it lacks the step "{step}"',
  }),
  allOfIt: translate({ id: 'runbook.kit.allOfIt', message: 'All of the kit' }),
  thisPage: translate({ id: 'runbook.page.this', message: 'This page' }),

  // On paper.
  setOf: translate({ id: 'runbook.kit.setOf', message: '{service}: incident playbooks' }),
  cover: translate({ id: 'runbook.kit.cover', message: 'cover' }),
  pencil: translate({
    id: 'runbook.kit.pencil',
    message: 'Incident playbooks: tick with a pencil, write times beside the boxes (UTC)',
  }),
  version: translate({ id: 'runbook.kit.version', message: 'Version' }),
  noVersion: translate({ id: 'runbook.kit.noVersion', message: 'not given' }),
  playbooks: translate({ id: 'runbook.kit.playbooks', message: 'Playbooks' }),
  reviews: translate({ id: 'runbook.kit.reviews', message: 'Reviewed' }),
  between: translate({ id: 'runbook.kit.between', message: 'between {first} and {last}' }),
  copy: translate({ id: 'runbook.kit.copy', message: 'Copy as of' }),
  from: translate({ id: 'runbook.kit.from', message: 'From' }),
  before: translate({ id: 'runbook.kit.before', message: 'Before you use it' }),
  newer: translate({
    id: 'runbook.kit.newer',
    message: 'Is there a newer copy? Then take that, and throw this one away.',
  }),
  contents: translate({ id: 'runbook.kit.contents', message: 'Contents' }),
  first: translate({ id: 'runbook.kit.first', message: 'First' }),
  worstFirst: translate({ id: 'runbook.kit.worstFirst', message: 'Playbooks, worst first' }),
  others: translate({
    id: 'runbook.kit.others',
    message: 'Procedures, checklists and forms',
  }),
  severities: translate({ id: 'runbook.kit.severities', message: 'Severity levels' }),
  severity: translate({ id: 'runbook.table.severity', message: 'Severity' }),
  whatItIs: translate({ id: 'runbook.table.whatItIs', message: 'What it is' }),
  respond: translate({ id: 'runbook.triage.respond', message: 'Respond within' }),
  updateEvery: translate({ id: 'runbook.kit.updateEvery', message: 'Update every' }),
  examples: translate({ id: 'runbook.kit.examples', message: 'For example' }),
  roles: translate({ id: 'runbook.kit.roles', message: 'Roles' }),
  role: translate({ id: 'runbook.table.role', message: 'Role' }),
  duties: translate({ id: 'runbook.table.duties', message: 'Duties' }),
  whoHasIt: translate({
    id: 'runbook.kit.whoHasIt',
    message: 'Who has it now, and how to reach them',
  }),
  foot: translate({ id: 'runbook.kit.foot', message: 'copy as of {copy}' }),
  pageOf: translate({ id: 'runbook.kit.pageOf', message: 'page {page} of {pages}' }),
  onPage: translate({ id: 'runbook.kit.onPage', message: '(page {page})' }),
  noReview: translate({ id: 'runbook.page.noReview', message: 'no review recorded' }),
  reviewed: translate({ id: 'runbook.page.reviewed', message: 'reviewed {day}' }),
  reviewBy: translate({ id: 'runbook.page.reviewBy', message: 'next by {day}' }),
  overdue: translate({ id: 'runbook.page.overdue', message: 'review overdue since {day}' }),
};

/** What a kit is a copy of. */
export interface CopyOf {
  /** The moment it is a copy of. */
  at: Date | string;
  /** The full hash of the commit; absent outside of Git. */
  commit?: string;
  /** Whether files differ from that commit. */
  changed: boolean;
}

/** `22 Nov 2026 05:56 UTC` */
export function momentOf({ at }: CopyOf): string {
  // Seen from long ago, so that the day and the year are said on the same day, too.
  return formatUtcMoment(new Date(at).getTime(), 0);
}

/** `commit 8311c5c`, with what differs from it said. */
export function versionOf({ commit = '', changed }: CopyOf): string {
  const values = { commit: commit.slice(0, 7) };
  if (!commit) return translate({ id: 'runbook.kit.noCommit', message: 'no commit' });
  return changed
    ? translate({ id: 'runbook.kit.changed', message: 'commit {commit} with changes' }, values)
    : translate({ id: 'runbook.kit.commit', message: 'commit {commit}' }, values);
}
