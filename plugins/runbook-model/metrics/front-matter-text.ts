import type { ReportFrontMatter } from './front-matter.ts';

const keys = [
  'id',
  'service',
  'severity',
  'title',
  'status',
  'commander',
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
  'root_cause',
  'example',
] as const satisfies readonly (keyof ReportFrontMatter)[];

/**
 * The front matter as it stands at the top of a report, from `---` to `---`, ending in a line end;
 * what is undefined or empty is left out. Ids and times stand bare, what people wrote in quotes.
 * In a module without the schema, so that writing a report loads no validator.
 */
export function formatFrontMatter(report: ReportFrontMatter): string {
  const lines = keys.flatMap((key) => {
    const value = report[key];
    return value === undefined || value === '' ? [] : [`${key}: ${scalar(value)}`];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

/** What reads the same without quotes in every YAML: ids and times. */
const bare = /^(?:[a-z][a-z\d]*(?:-[a-z\d]+)*|[A-Z]\d+|INC-\d{8}-\d{3,}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;
const words = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

function scalar(value: string | true): string {
  if (value === true || (bare.test(value) && !words.has(value))) return String(value);
  // JSON is YAML, but for the line ends that only YAML counts as such and what it cannot hold raw.
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
