import type { ReportFrontMatter } from './front-matter.ts';

/**
 * One incident as the figures see it: what a report says of itself, or what a record came to. Who
 * led it plays no part: the figures are about systems.
 */
export type MeasuredIncident = Omit<ReportFrontMatter, 'commander'>;

/** The points of a timeline, in the only order they can be reached in. */
const points = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type Point = (typeof points)[number];

/**
 * Why the times of an incident cannot all be true, for people; undefined if they can.
 */
export function contradiction(incident: MeasuredIncident): string | undefined {
  let before: Point | undefined;
  for (const point of points) {
    const time = incident[point];
    if (time === undefined) continue;
    const earlier = before && incident[before];
    if (earlier !== undefined && Date.parse(time) < Date.parse(earlier)) {
      return `${point} (${utc(time)}) lies before ${before} (${utc(earlier)})`;
    }
    before = point;
  }
  return undefined;
}

function utc(time: string): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
