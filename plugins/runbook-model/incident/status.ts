import type { Milestone } from '../event.ts';
import type { IncidentStatus, IncidentView, MilestoneReached, StatusUpdate } from './types.ts';

const way = ['acknowledged', 'mitigated', 'verified', 'resolved'] as const;

/**
 * How far the milestones lead: the furthest since the incident was last reopened, whatever the
 * order they were noted in. Who acknowledged it before it was reopened still has it.
 */
export function statusOf(milestones: readonly MilestoneReached[]): IncidentStatus {
  let furthest = -1;
  let acknowledged = -1;
  for (const { milestone } of milestones) {
    if (milestone === 'acknowledged') acknowledged = 0;
    furthest = milestone === 'reopened' ? acknowledged : Math.max(furthest, way.indexOf(milestone));
  }
  return way[furthest] ?? 'open';
}

/**
 * When a milestone was reached: the first acknowledgement and reopening, and of the others the
 * first since the incident was last reopened.
 *
 * @returns nothing if it was not, or no more
 */
export function reachedAt(
  { milestones }: Pick<IncidentView, 'milestones'>,
  milestone: Milestone,
): string | undefined {
  const again = milestones.findLastIndex((one) => one.milestone === 'reopened');
  const since = milestone === 'acknowledged' || milestone === 'reopened' ? 0 : again + 1;
  return milestones.slice(since).find((one) => one.milestone === milestone)?.time;
}

/** The first status update after the incident was resolved, if it still is. */
export function toldOfResolution({
  milestones,
  updates,
}: Pick<IncidentView, 'milestones' | 'updates'>): StatusUpdate | undefined {
  const last = milestones.findLast(({ milestone }) => ['resolved', 'reopened'].includes(milestone));
  return last?.milestone === 'resolved' ? updates.find(({ id }) => id > last.id) : undefined;
}
