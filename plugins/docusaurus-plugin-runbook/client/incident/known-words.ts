import { translate } from '@docusaurus/Translate';
import type { Because } from 'runbook-model/incident';
import { plural } from '../locale.ts';
import { statusWords } from './words.ts';

/** What the log says of an item of a checklist, as the rest of "the log says: …". */
export function knownWords(because: Because): string {
  switch (because.code) {
    case 'commands':
      return translate(
        { id: 'runbook.known.commands', message: '{severity}, {person} commands' },
        { severity: because.severity, person: because.person },
      );
    case 'nobody':
      return translate(
        { id: 'runbook.known.nobody', message: '{severity}, nobody commands yet' },
        { severity: because.severity },
      );
    case 'entries':
      return plural(
        translate({ id: 'runbook.known.entries', message: '{count} entry|{count} entries' }),
        because.count,
      );
    case 'updates':
      return plural(
        translate({ id: 'runbook.known.updates', message: '{count} update|{count} updates' }),
        because.count,
      );
    case 'actions':
      return plural(
        translate({
          id: 'runbook.known.actions',
          message: '{count} action item|{count} action items',
        }),
        because.count,
      );
    case 'told':
      return translate({ id: 'runbook.known.told', message: 'told after it was resolved' });
    case 'scheduled':
      return translate({ id: 'runbook.known.scheduled', message: 'scheduled' });
    case 'cause':
      return translate({ id: 'runbook.known.cause', message: 'root cause written' });
    case 'resolution':
      return translate({
        id: 'runbook.known.resolution',
        message: 'root cause and resolution written',
      });
    default:
      return statusWords[because.code];
  }
}
