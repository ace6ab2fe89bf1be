import { foldRecord } from 'runbook-model';
import { foldIncident } from 'runbook-model/incident';
import type { Section } from '../section.ts';
import { median, ms } from '../statistics.ts';
import { longLog } from './log.ts';

const size = 10_000;
const limit = 50;
const rounds = 20;

/** Folds the log of a very long incident, as a page does that is opened in the midst of one. */
export function measureFolding(): Section {
  // As a storage gives them: in no order.
  const arrived = longLog(size).sort((a, b) => (a.id.slice(-4) < b.id.slice(-4) ? -1 : 1));
  const measured = [
    { name: 'ticks and values', fold: foldRecord },
    { name: 'an incident with its timeline', fold: foldIncident },
  ].map(({ name, fold }) => ({ name, times: timesOf(() => fold(arrived)) }));
  return {
    title: 'Folding a log',
    how:
      `${size} events in no order, ${rounds} times in a row, the first of them in a program that ` +
      'has never folded before. The processor is not slowed down.',
    tables: [
      {
        head: ['Folded', 'first', 'median', 'worst'],
        rows: measured.map(({ name, times }) => [
          name,
          ms(times[0] ?? 0),
          ms(median(times)),
          ms(Math.max(...times)),
        ]),
      },
    ],
    budgets: measured.map(({ name, times }) => ({
      promise: `Folding ${size} events into ${name}, median of ${rounds}`,
      figure: median(times),
      limit,
      show: ms,
      lookAt: 'runbook-model/record.ts, runbook-model/incident/fold.ts and merge.ts.',
    })),
  };
}

function timesOf(work: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}
