export { type Duration, durations, type Figures, figuresOf, type LeftOut } from './figures.ts';
export { type ReportFrontMatter, reportSchema } from './front-matter.ts';
export type { MeasuredIncident } from './incident.ts';
export type { Month } from './months.ts';
export { measuredRecord } from './record.ts';
export { counted, type Selection } from './selection.ts';
export type { Reason } from './span.ts';
export type { Figure, Lack, Summary } from './summary.ts';
