import Papa from 'papaparse';
import {
  type Duration,
  durations,
  type Figures,
  type MeasuredIncident,
} from 'runbook-model/metrics';

import { lackWords, reasonWords } from './reason-words.ts';

type Cell = string | number;

/**
 * The incidents as a table for a spreadsheet, one a line; durations in minutes, empty where there
 * is none, with the reason in the last column.
 */
export function incidentsCsv({ incidents, leftOut }: Figures): string {
  const head = [
    ...['id', 'service', 'severity', 'title', 'status'],
    ...['started', 'detected', 'acknowledged', 'mitigated', 'resolved', 'root_cause', 'example'],
    ...['minutes_to_acknowledge', 'minutes_to_mitigate', 'minutes_to_resolve', 'left_out'],
  ];
  const reasons = (incident: MeasuredIncident) =>
    leftOut.filter((one) => one.incident === incident).map(({ reason }) => reasonWords(reason));
  const nowhere = leftOut.filter(({ of }) => of.length === 0).map(({ incident }) => incident);
  const rows = [...incidents, ...nowhere].map((incident): Cell[] => [
    incident.id,
    incident.service,
    incident.severity,
    incident.title,
    incident.status,
    incident.started,
    incident.detected ?? '',
    incident.acknowledged ?? '',
    incident.mitigated ?? '',
    incident.resolved ?? '',
    incident.root_cause ?? '',
    incident.example ? 'yes' : '',
    minutes(incident, 'toAcknowledge'),
    minutes(incident, 'toMitigate'),
    minutes(incident, 'toResolve'),
    reasons(incident).join('; '),
  ]);
  return csv(head, rows);
}

/** The figures as a table, one a line: durations in minutes, reasons where there is no figure. */
export function figuresCsv(figures: Figures): string {
  const minute = 60_000;
  const rows = (
    [
      ['time to acknowledge', 'minutes', minute, figures.toAcknowledge],
      ['time to mitigate', 'minutes', minute, figures.toMitigate],
      ['time to resolve', 'minutes', minute, figures.toResolve],
      ['time between incidents', 'minutes', minute, figures.between],
      ['incidents per month', 'incidents', 1, figures.perMonth],
    ] as const
  ).map(([name, unit, length, { n, mean, median, p90 }]): Cell[] => [
    name,
    unit,
    n,
    ...[mean, median, p90].map((one) =>
      'value' in one ? one.value / length : lackWords(one.refused),
    ),
  ]);
  return csv(['figure', 'unit', 'n', 'mean', 'median', 'p90'], rows);
}

function minutes(incident: MeasuredIncident, duration: Duration): Cell {
  const span = durations[duration](incident);
  return 'length' in span ? span.length / 60_000 : '';
}

/** Also behind blanks and over several lines, which the library's own pattern lets through. */
const formula = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A spreadsheet runs a cell that begins like a formula, and titles are what somebody typed: such
 * cells begin with an apostrophe. The byte-order mark is for spreadsheets that take a file without
 * one for something else than UTF-8.
 */
function csv(head: readonly string[], rows: readonly Cell[][]): string {
  const text = Papa.unparse({ fields: [...head], data: [...rows] }, { escapeFormulae: formula });
  return `\uFEFF${text}\r\n`;
}
