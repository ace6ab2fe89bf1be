import type { Severity } from '../service.ts';
import { commanderRole, onCallRole } from './roles.ts';
import { reachedAt, toldOfResolution } from './status.ts';
import type { FieldEdit, IncidentView } from './types.ts';

/** The places of the way an incident goes, in their order. */
export const stageIds = [
  'detected',
  'acknowledge',
  'assess',
  'page',
  'investigate',
  'mitigate',
  'verify',
  'escalate',
  'communicate',
  'review',
  'close',
] as const;
export type StageId = (typeof stageIds)[number];

/** The field that holds when the review is. */
export const reviewField = 'review-at';
/** The field that holds the root cause. */
export const rootCauseField = 'root-cause';

/**
 * `passed`: later places were reached, and nothing in the log tells of this one. `aside`: off the
 * straight way, and not entered.
 */
export type StageState = 'done' | 'passed' | 'here' | 'ahead' | 'aside';

export interface Stage {
  id: StageId;
  state: StageState;
  /** When it was done, as far as the log tells. */
  time?: string;
}

/** Whether an incident of this severity pages the commander: the two worst of a scale do. */
export function pagesCommander(scale: readonly Severity[], severity: string | undefined): boolean {
  return scale.findIndex(({ id }) => id === severity) < 2;
}

/** The straight way; the second value: reaching it shows that those before it are behind. */
const way: readonly (readonly [StageId, boolean])[] = [
  ['detected', false],
  ['acknowledge', true],
  ['assess', false],
  ['page', false],
  ['investigate', false],
  ['mitigate', true],
  ['verify', true],
  ['communicate', true],
  ['review', false],
  ['close', true],
];

/**
 * Where an incident stands on its way. It is at one place, the first that is not behind it; one
 * that was reopened is assessed anew before it goes back to the investigation.
 */
export function stagesOf(view: IncidentView): Stage[] {
  const times = timesOf(view);
  const isReached = (id: StageId) => times.has(id);
  const behind = way.findLastIndex(([id, proves]) => proves && isReached(id));
  const again = isReassessed(view);
  const here = again
    ? 'escalate'
    : way.find(([id], index) => index > behind && !isReached(id))?.[0];
  const turn = way.findIndex(([id]) => id === (again ? 'investigate' : here));

  return stageIds.map((id): Stage => {
    const index = way.findIndex(([place]) => place === id);
    const time = times.get(id);
    if (id === here) return { id, state: 'here' };
    if (index < 0) return { id, state: 'aside' };
    if (time !== undefined) return { id, state: 'done', time };
    return { id, state: turn >= 0 && index >= turn ? 'ahead' : 'passed' };
  });
}

/** The one place an incident stands at; nothing once it is closed. */
export function stageOf(view: IncidentView): StageId | undefined {
  return stagesOf(view).find(({ state }) => state === 'here')?.id;
}

/** When each place was done, as far as the log tells. */
function timesOf(view: IncidentView): ReadonlyMap<StageId, string> {
  const again = view.milestones.findLast(({ milestone }) => milestone === 'reopened');
  const resolved = reachedAt(view, 'resolved');
  // A cause that was found before the incident came back was not all of it.
  const cause = filled(view, rootCauseField);
  const isStale = again !== undefined && cause !== undefined && cause.id < again.id;
  const holder = view.roles.get(commanderRole) ?? view.roles.get(onCallRole);
  const known: readonly (readonly [StageId, string | undefined])[] = [
    ['detected', view.startedAt],
    ['acknowledge', reachedAt(view, 'acknowledged')],
    ['assess', view.declaration?.time],
    ['page', holder?.time],
    ['investigate', isStale ? undefined : cause?.time],
    ['mitigate', reachedAt(view, 'mitigated')],
    ['verify', reachedAt(view, 'verified') ?? resolved],
    ['communicate', toldOfResolution(view)?.time],
    ['review', filled(view, reviewField)?.time],
    ['close', view.closedAt],
  ];
  return new Map(known.flatMap(([id, time]) => (time === undefined ? [] : [[id, time] as const])));
}

/** The edit that gave a field its value, if it has one. */
function filled({ fields }: IncidentView, name: string): FieldEdit | undefined {
  const edit = fields.get(name)?.current.at(-1);
  return edit?.value === '' ? undefined : edit;
}

/** Reopened, and nothing but words since: nobody called, nothing tried. */
function isReassessed({ timeline, closedAt }: IncidentView): boolean {
  const last = timeline.findLastIndex(
    ({ event }) => event.type === 'milestone' && event.milestone === 'reopened',
  );
  if (last < 0 || closedAt !== undefined) return false;
  return !timeline.slice(last + 1).some(({ event }) => !['note', 'update'].includes(event.type));
}
