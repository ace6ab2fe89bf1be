import { translate } from '@docusaurus/Translate';
import { axisX, axisY, barX, barY, dot, gridY, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { durations, type Figures, type Month } from 'runbook-model/metrics';
import { formatDay } from '../time.ts';
import { monthName, unitFor } from './format.ts';

// Loaded on demand, for the library is heavy. Colours are the page's own variables, so that what is
// drawn follows the colour mode and the paper by itself.
const accent = 'var(--rb-accent)';
const line = { stroke: 'var(--rb-line)', strokeOpacity: 1 };
const axis = { stroke: 'currentColor' };
const day = 86_400_000;

/** How many incidents had a severity. */
export interface SeverityCount {
  severity: string;
  count: number;
}

/** Draws how many incidents began in each month. */
export function drawMonths(months: readonly Month[], width: number): Element {
  const most = Math.max(1, ...months.map(({ count }) => count));
  const interval = Math.ceil(most / 5);
  const names = months.map(({ month }) => month);
  // As many names as have room, from the latest back.
  const every = Math.ceil(names.length / Math.max(1, Math.floor(width / 80)));
  const ticks = names.filter((_, index) => (names.length - 1 - index) % every === 0);
  return plot({
    ...frame(width, 220),
    x: { type: 'band', label: null },
    y: {
      label: translate({ id: 'runbook.chart.incidents', message: 'incidents' }),
      domain: [0, most],
    },
    marks: [
      gridY({ ...line, interval }),
      barY(months, { x: 'month', y: 'count', fill: accent }),
      axisX({ ticks, tickFormat: monthName, tickSize: 0 }),
      axisY({ interval, tickFormat: 'd', tickSize: 0 }),
      ruleY([0], axis),
    ],
  });
}

/** Draws how the incidents of one service spread over its severities. */
export function drawSeverities(counts: readonly SeverityCount[], width: number): Element {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return plot({
    ...frame(width, 20 + counts.length * 34),
    marginTop: 10,
    marginBottom: 10,
    marginRight: 40,
    x: { axis: null, domain: [0, most] },
    y: { type: 'band', label: null, domain: counts.map(({ severity }) => severity) },
    marks: [
      barX(counts, { y: 'severity', x: 'count', fill: accent }),
      text(counts, { y: 'severity', x: 'count', text: 'count', dx: 6, textAnchor: 'start' }),
      axisY({ tickSize: 0 }),
      ruleX([0], axis),
    ],
  });
}

/** Draws how long each incident took to resolve, over the time it began. */
export function drawLengths({ incidents, toResolve }: Figures, width: number): Element {
  const measured = incidents.flatMap((incident) => {
    const span = durations.toResolve(incident);
    return 'length' in span ? [{ start: new Date(incident.started), length: span.length }] : [];
  });
  const unit = unitFor(Math.max(0, ...measured.map(({ length }) => length)));
  const starts = measured.map(({ start }) => start.getTime());
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  const room = Math.max(20 * day, (last - first) / 30);
  const longest = Math.max(unit.length, ...measured.map(({ length }) => length)) / unit.length;
  const { mean, median } = toResolve;
  return plot({
    ...frame(width, 240),
    marginRight: 64,
    x: { type: 'utc', label: null, domain: [first - room, last + room] },
    y: { label: unit.name, domain: [0, longest * 1.1] },
    marks: [
      gridY(line),
      ...('value' in mean
        ? average(
            translate({ id: 'runbook.figure.mean', message: 'mean' }),
            mean.value / unit.length,
            'bottom',
          )
        : []),
      ...('value' in median
        ? average(
            translate({ id: 'runbook.figure.median', message: 'median' }),
            median.value / unit.length,
            'top',
          )
        : []),
      dot(measured, {
        x: 'start',
        y: ({ length }: { length: number }) => length / unit.length,
        r: 5,
        fill: accent,
      }),
      axisX({ tickSize: 0, tickFormat: (date: Date) => formatDay(date), tickSpacing: 110 }),
      axisY({ tickSize: 0 }),
      ruleY([0], axis),
    ],
  });
}

/** A line across with its name at the end; the two can lie on one another, their names never do. */
function average(name: string, at: number, lineAnchor: 'top' | 'bottom') {
  const strokeDasharray = lineAnchor === 'top' ? '6 4' : 'none';
  return [
    ruleY([at], { ...axis, strokeDasharray }),
    text([at], {
      ...{ y: (y: number) => y, text: () => name, lineAnchor },
      ...{ frameAnchor: 'right', textAnchor: 'start', dx: 6 },
    }),
  ];
}

/** What all of them share. The page says what is drawn: as a picture it has one name. */
function frame(width: number, height: number) {
  return {
    width,
    height,
    marginLeft: 48,
    // The name of the axis stands above its topmost number.
    marginTop: 36,
    style: { fontSize: '13px', fontFamily: 'inherit', background: 'none', color: 'inherit' },
  };
}
