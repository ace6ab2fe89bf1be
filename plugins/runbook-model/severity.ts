import type { Severity } from './service.ts';

/** The shapes of the ranks, worst first. Ranks below the last share its shape. */
const shapes = ['octagon', 'triangle', 'diamond', 'ring'] as const;
export type SeverityShape = (typeof shapes)[number];

/** A severity with its place in its service's own scale. */
export interface RankedSeverity extends Severity {
  /** 0 is the worst. */
  rank: number;
}

/** Finds a severity by its id in a scale that is listed worst first. */
export function rankedSeverity(
  scale: readonly Severity[],
  id: string | undefined,
): RankedSeverity | undefined {
  const rank = scale.findIndex((severity) => severity.id === id);
  const severity = scale[rank];
  return severity && { ...severity, rank };
}

/** The shape that stands for a rank, so that colour is never the only sign. */
export function shapeOf(rank: number): SeverityShape {
  return shapes[Math.min(rank, shapes.length - 1)] ?? 'ring';
}
