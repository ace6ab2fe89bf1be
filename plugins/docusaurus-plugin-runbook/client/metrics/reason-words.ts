import { translate } from '@docusaurus/Translate';
import type { Lack, Reason } from 'runbook-model/metrics';
import { plural } from '../locale.ts';

const lacks = {
  incident: translate({
    id: 'runbook.lack.incident',
    message: 'needs {count} incident, n is {n}|needs {count} incidents, n is {n}',
  }),
  interval: translate({
    id: 'runbook.lack.interval',
    message: 'needs {count} interval, n is {n}|needs {count} intervals, n is {n}',
  }),
  month: translate({
    id: 'runbook.lack.month',
    message: 'needs {count} month, n is {n}|needs {count} months, n is {n}',
  }),
};

/** What a figure lacks, in a few words. */
export function lackWords({ least, of, n }: Lack): string {
  return plural(lacks[of], least, { n });
}

/** Why a figure does without an incident, as the rest of "because …". */
export function reasonWords(reason: Reason): string {
  switch (reason.code) {
    case 'future':
      return translate({ id: 'runbook.reason.future', message: 'it starts in the future' });
    case 'unresolved':
      return translate(
        { id: 'runbook.reason.unresolved', message: 'not resolved: its status is "{status}"' },
        { status: reason.status },
      );
    case 'missing':
      return translate(
        { id: 'runbook.reason.missing', message: 'no time given for "{point}"' },
        { point: reason.point },
      );
    case 'contradiction': {
      const { point, time, before, earlier } = reason;
      return translate(
        {
          id: 'runbook.reason.contradiction',
          message:
            'its times contradict one another: {point} ({time}) lies before {before} ({earlier})',
        },
        { point, before, time: utc(time), earlier: utc(earlier) },
      );
    }
  }
}

function utc(time: string): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
