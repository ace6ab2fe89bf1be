import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Globby } from '@docusaurus/utils';
import { didYouMean, readYaml, type ServiceFile } from 'remark-runbook';
import { type ReportFrontMatter, reportSchema } from 'runbook-model/metrics';

/** A report of an incident as found on disk. */
export interface IncidentFile {
  /** Its name below the folder's own. */
  file: string;
  report: ReportFrontMatter;
}

/** The reports of a folder, and what is wrong with them: `path:line: message`. */
export interface IncidentFiles {
  reports: IncidentFile[];
  problems: string[];
}

/**
 * Reads the front matter of every report in a folder. A folder that is not there holds none: Git
 * keeps no empty folder. Files that begin with `_` and README.md are no reports.
 *
 * @param pages the ids of all pages: outside the services an incident belongs to one
 */
export async function readIncidentFiles(
  folder: string,
  services: readonly ServiceFile[],
  pages: readonly string[],
): Promise<IncidentFiles> {
  const names = await Globby('*.md', {
    cwd: folder,
    ignore: ['_*', '[Rr][Ee][Aa][Dd][Mm][Ee].md'],
  });
  const found: IncidentFiles = { reports: [], problems: [] };
  for (const name of names.sort()) {
    const path = relative(process.cwd(), join(folder, name)).replaceAll('\\', '/');
    const read = readReport(await readFile(join(folder, name), 'utf8'));
    if ('problems' in read) {
      found.problems.push(
        ...read.problems.map(({ line, message }) => `${path}:${line}: ${message}`),
      );
      continue;
    }
    const { report, lineOf } = read;
    const problem = (key: keyof ReportFrontMatter, message: string) =>
      found.problems.push(`${path}:${lineOf(key)}: ${message}`);
    const twin = found.reports.find((other) => other.report.id === report.id);
    if (twin) problem('id', `${report.id} is the report in ${twin.file} already.`);
    for (const [key, message] of unknown(report, services, pages)) problem(key, message);
    found.reports.push({ file: `${basename(folder)}/${name}`, report });
  }
  return found;
}

type Read =
  | { report: ReportFrontMatter; lineOf: (key: string) => number }
  | { problems: { line: number; message: string }[] };

function readReport(text: string): Read {
  const [, yaml] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text) ?? [];
  if (yaml === undefined) {
    const message = 'The front matter of a report was expected, between two lines of "---".';
    return { problems: [{ line: 1, message }] };
  }
  const read = readYaml(
    yaml,
    reportSchema,
    'The front matter of a report was expected: id and more.',
  );
  // The first line of the YAML is the second of the file.
  if ('problems' in read) {
    return { problems: read.problems.map((one) => ({ ...one, line: one.line + 1 })) };
  }
  const lines = text.split('\n');
  const lineOf = (key: string) => lines.findIndex((line) => line.startsWith(`${key}:`)) + 1;
  return { report: read.value, lineOf };
}

/** What a report says that the site does not know. */
function unknown(
  { service, severity }: ReportFrontMatter,
  services: readonly ServiceFile[],
  pages: readonly string[],
): ['service' | 'severity', string][] {
  const file = services.find(({ id }) => id === service);
  if (file) {
    const scale = file.service.severities.map(({ id }) => id);
    if (scale.includes(severity)) return [];
    return [['severity', `Unknown severity "${severity}". ${didYouMean(severity, scale)}`]];
  }
  if (pages.includes(service)) return [];
  const ids = services.map(({ id }) => id);
  return [['service', `Unknown service "${service}". ${didYouMean(service, ids)}`]];
}
