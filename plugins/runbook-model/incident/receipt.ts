import type { StepState } from '../event.ts';
import { isHandled, markOf } from '../identity.ts';
import type { ListData, StepData } from '../playbook.ts';
import type { RecordState } from '../record.ts';
import type { Severity } from '../service.ts';
import { durationOf } from './duration.ts';
import { commanderRole } from './roles.ts';
import { reachedAt } from './status.ts';
import type { IncidentView } from './types.ts';

/** What a rehearsal asked for: pages that fit the symptom, the first of them is the one meant. */
export interface Scenario {
  playbooks: readonly { id: string; severity: string; lists: readonly ListData[] }[];
  /** The service's scale. */
  severities: readonly Severity[];
}

/** One step of the playbook: what became of it, and how long it took since the one before. */
export interface ReceiptStep {
  step: StepData;
  state: StepState;
  took?: number;
}

/** What a reader can have missed, in the order it comes up. */
export const lessons = [
  'playbook',
  'detour',
  'declare',
  'severity',
  'acknowledge',
  'commander',
  'update',
  'steps',
  'resolve',
] as const;
export type Lesson = (typeof lessons)[number];

/** What came of a rehearsal. Lengths are milliseconds. */
export interface Receipt {
  lasted: number;
  /** Which of the fitting playbooks was worked on, else the one meant. */
  playbook: string;
  /** Until its first step was acted on; absent if none was. */
  foundAfter?: number;
  /** Until it was declared. */
  declaredAfter?: number;
  /** As declared or changed last, and as the playbook says. */
  severity: { given?: string; right: string };
  /** Of the main line and the branches that were entered. */
  steps: readonly ReceiptStep[];
  missed: readonly Lesson[];
}

/**
 * What came of a rehearsal.
 *
 * @param now ends one that is not closed yet
 * @throws RangeError for a scenario without a playbook
 */
export function receiptOf(
  view: IncidentView,
  record: Pick<RecordState, 'playbooks'>,
  scenario: Scenario,
  now: number,
): Receipt {
  const { playbooks, severities } = scenario;
  const worked = view.playbooks.find((id) => playbooks.some((one) => one.id === id));
  const playbook = playbooks.find(({ id }) => id === worked) ?? playbooks[0];
  if (!playbook) throw new RangeError('A scenario needs a playbook.');
  const start = Date.parse(view.openedAt ?? '');
  const end = view.closedAt === undefined ? now : Date.parse(view.closedAt);
  const after = (time: string | undefined) =>
    time === undefined ? undefined : Math.max(0, Date.parse(time) - start);

  const steps = stepsOf(view, record.playbooks.get(playbook.id), playbook);
  const severity = { given: view.severity, right: playbook.severity };
  const update = severities.find(({ id }) => id === severity.given)?.update_every;
  const missed: Readonly<Record<Lesson, boolean>> = {
    playbook: worked === undefined,
    detour: worked !== undefined && view.playbooks[0] !== worked,
    declare: view.declaration === undefined,
    severity: severity.given !== undefined && severity.given !== severity.right,
    acknowledge: reachedAt(view, 'acknowledged') === undefined,
    commander: !view.roles.has(commanderRole),
    update: isSilent(view, durationOf(update ?? ''), end),
    steps: steps.some(({ state }) => state === 'todo'),
    resolve: reachedAt(view, 'resolved') === undefined,
  };
  return {
    lasted: Math.max(0, end - start),
    playbook: playbook.id,
    foundAfter: after(record.playbooks.get(playbook.id)?.firstActionAt),
    declaredAfter: after(view.declaration?.time),
    severity,
    steps,
    missed: lessons.filter((lesson) => missed[lesson]),
  };
}

function stepsOf(
  view: IncidentView,
  state: Parameters<typeof markOf>[0],
  { id, lists }: Scenario['playbooks'][number],
): ReceiptStep[] {
  const took = new Map<string, number>();
  let before = Date.parse(view.openedAt ?? '');
  for (const { event, time } of view.timeline) {
    if (event.type !== 'step') continue;
    if (event.playbook === id) took.set(event.id, Math.max(0, Date.parse(time) - before));
    before = Date.parse(time);
  }
  return lists.flatMap((list) => {
    const steps = list.steps.map((step): ReceiptStep => {
      const stepMark = markOf(state, step);
      if (!isHandled(stepMark) || !stepMark.mark) return { step, state: 'todo' };
      return { step, state: stepMark.mark.state, took: took.get(stepMark.mark.id) };
    });
    // Nobody misses a branch that does not fit.
    const isEntered = list.onlyIf === undefined || steps.some((one) => one.state !== 'todo');
    return isEntered ? steps : [];
  });
}

/** Whether who waits for updates heard nothing for longer than an interval. */
function isSilent(view: IncidentView, every: number | undefined, end: number): boolean {
  if (every === undefined || view.declaration === undefined) return false;
  const resolved = reachedAt(view, 'resolved');
  const last = resolved === undefined ? end : Date.parse(resolved);
  const times = [view.declaration, ...view.updates].map(({ time }) => Date.parse(time));
  const told = [...times.filter((time) => time <= last), last];
  return told.some((time, index) => time - (told[index - 1] ?? time) > every);
}
