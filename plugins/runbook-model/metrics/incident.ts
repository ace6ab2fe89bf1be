import type { ReportFrontMatter } from './front-matter.ts';

/**
 * One incident as the figures see it: what a report says of itself, or what a record came to. Who
 * led it plays no part: the figures are about systems.
 */
export type MeasuredIncident = Omit<ReportFrontMatter, 'commander'>;

/** The points of a timeline, in the only order they can be reached in. */
const points = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type Point = (typeof points)[number];

/** A point of a timeline that lies before one it can only come after. */
export interface Contradiction {
  readonly point: Point;
  readonly time: string;
  readonly before: Point;
  readonly earlier: string;
}

/** Why the times of an incident cannot all be true; undefined if they can. */
export function contradiction(incident: MeasuredIncident): Contradiction | undefined {
  let before: Point | undefined;
  for (const point of points) {
    const time = incident[point];
    if (time === undefined) continue;
    const earlier = before && incident[before];
    if (before && earlier !== undefined && Date.parse(time) < Date.parse(earlier)) {
      return { point, time, before, earlier };
    }
    before = point;
  }
  return undefined;
}
