import { translate } from '@docusaurus/Translate';
import type { Unreadable } from 'runbook-model';

/** Why an entry cannot be read, in a sentence or two. */
export function unreadableWords(problem: Unreadable): string {
  switch (problem.code) {
    case 'no-event':
      return translate({ id: 'runbook.entry.noEvent', message: 'It is no event.' });
    case 'no-version':
      return translate({
        id: 'runbook.import.noVersion',
        message: 'It does not say which version it has.',
      });
    case 'newer': {
      const { version, known } = problem;
      return translate(
        {
          id: 'runbook.entry.newer',
          message:
            'It was written by a newer version of this site. It has version {version}, this page reads up to {known}.',
        },
        { version, known },
      );
    }
    case 'stuck': {
      const { version, known } = problem;
      return translate(
        {
          id: 'runbook.entry.stuck',
          message: 'It could not be brought from version {version} to {known}.',
        },
        { version, known },
      );
    }
    case 'field': {
      const { field, found } = problem;
      return found === ''
        ? translate(
            {
              id: 'runbook.entry.lacksField',
              message: 'Its field "{field}" cannot be read: nothing.',
            },
            { field },
          )
        : translate(
            { id: 'runbook.entry.field', message: 'Its field "{field}" cannot be read: {found}.' },
            { field, found },
          );
    }
  }
}
