import type { Findings, Place } from './findings.ts';
import { Lines } from './lines.ts';
import { patiently } from './markdown/patience.ts';
import type { Known, Memory } from './memory.ts';
import type { Page } from './page.ts';
import type { Reading } from './reader.ts';
import type { Finding, Rule } from './rule.ts';
import type { Source } from './source.ts';
import { ignoring, suppressionsOf } from './suppress.ts';
import { countsOf, type World } from './world.ts';

interface Tools {
  world: World;
  findings: Findings;
  memory: Memory;
  rules: readonly Rule[];
}

const nothing = { blocks: 0, commands: 0, links: 0 };

/** Lets every rule look at a page, and takes out what its author does not want to hear. */
export async function checkPage(
  source: Source,
  tools: Tools,
): Promise<Known & { page?: Page | undefined }> {
  const { world, findings, memory } = tools;
  const { path, file, text } = source;
  const from = findings.all.length;
  if (text === undefined) {
    reportUnreadable({ path, file, text: '' }, tools, { start: 0, message: source.problem ?? '' });
    return { ...nothing, found: findings.all.slice(from) };
  }
  const place = { path, file, text };
  memory.attend();
  const reading: Reading = await patiently(() => world.read(place));
  if (!reading.page) {
    const start = new Lines(text).offset(reading);
    reportUnreadable(place, tools, { start, message: reading.problem });
    return { ...nothing, found: findings.all.slice(from) };
  }
  const { page } = reading;
  for (const rule of tools.rules) {
    if (!rule.page || !findings.wanted(rule, path)) continue;
    const pending = look(rule, page, tools);
    if (pending) await pending;
  }
  suppress(page, from, tools);
  const known = {
    ...countsOf(page),
    found: findings.all.slice(from),
    ...(page.service && { service: page.service.file }),
  };
  memory.learn(source, known);
  return { ...known, page };
}

/** Lets a rule look. What is done at once, as nearly always, costs no more than the call. */
function look(rule: Rule, page: Page, tools: Tools): void | Promise<void> {
  const { world, findings } = tools;
  const mark = findings.all.length;
  const report = findings.reportTo(page, rule, page.lines);
  try {
    const pending = rule.page?.(page, report, world.site);
    return pending && settle(() => pending, rule, page, tools, mark);
  } catch (error) {
    const failed = () => {
      throw error;
    };
    return settle(failed, rule, page, tools, mark);
  }
}

/**
 * A rule that fails must not keep the others from the page, nor from the pages after it.
 *
 * @param first what became of the rule's first look
 * @param mark how many findings there were before it
 */
async function settle(
  first: () => Promise<void>,
  rule: Rule,
  page: Page,
  tools: Tools,
  mark: number,
): Promise<void> {
  const { world, findings } = tools;
  const undo = () => findings.all.splice(mark);
  const again = () => rule.page?.(page, findings.reportTo(page, rule, page.lines), world.site);
  let next: () => void | Promise<void> = first;
  try {
    await patiently<void>(() => {
      const now = next;
      next = again;
      return now();
    }, undo);
  } catch (error) {
    undo();
    const [reason = ''] = String((error as Error).message).split('\n');
    const message = `The rule ${rule.id} failed on this page: ${reason}`;
    reportUnreadable(page, tools, { start: 0, message, unsure: true });
  }
}

function reportUnreadable(place: Place, { rules, findings }: Tools, finding: Finding): void {
  const rule = rules.find(({ id }) => id === 'structure/unreadable');
  if (rule) findings.reportTo(place, rule)(finding);
}

function suppress(page: Page, from: number, { rules, findings, world }: Tools): void {
  if (!page.text.includes(ignoring)) return;
  const ids = rules.map(({ id }) => id);
  const { external, before } = world.site;
  const isThere = { online: external !== undefined, past: before !== undefined };
  const hasLooked = (id: string) => {
    const rule = rules.find((one) => one.id === id);
    return !!rule && findings.wanted(rule, page.path) && (!rule.needs || isThere[rule.needs]);
  };
  const suppressions = suppressionsOf(page, ids, hasLooked);
  const found = findings.all.splice(from);
  findings.all.push(...found.filter(({ rule, line }) => !suppressions.covers(rule, line)));
  const rule = rules.find(({ id }) => id === 'structure/suppression');
  if (!rule) return;
  for (const each of suppressions.complaints()) {
    findings.reportTo(page, rule, page.lines)(each);
  }
}
