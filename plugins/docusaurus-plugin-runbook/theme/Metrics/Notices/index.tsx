import { interpolate } from '@docusaurus/Interpolate';
import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { MeasuredIncident } from 'runbook-model/metrics';
import { formOf, plural } from '../../../client/locale.ts';

/** What a reader has to know before reading the figures. */
export default function Notices(props: {
  all: readonly MeasuredIncident[];
  counted: readonly MeasuredIncident[];
  ignored: readonly string[];
}): ReactNode {
  const { all, counted, ignored } = props;
  const examples = counted.filter(({ example }) => example).length;
  const aside = all.length - counted.length;
  return (
    <>
      {ignored.length > 0 && (
        <p className="rb-notice" role="status">
          {translate(
            {
              id: 'runbook.metrics.ignored',
              message:
                'The address of this page asks for something that makes no sense here, and it was left out: {parts}.',
            },
            { parts: ignored.join(', ') },
          )}
        </p>
      )}
      {examples > 0 && (
        <p className="rb-notice">
          {interpolate(
            formOf(
              translate({
                id: 'runbook.metrics.examples',
                message:
                  '{example}, and no incident that ever was. The figures show what this page does; the first real report takes its place.|{example}, and no incident that ever was. The figures show what this page does; the first real report takes their place.',
              }),
              examples,
            ),
            {
              example: (
                <b>
                  {plural(
                    translate({
                      id: 'runbook.metrics.exampleIs',
                      message: 'This record is an example|These records are examples',
                    }),
                    examples,
                  )}
                </b>
              ),
            },
          )}
        </p>
      )}
      {aside > 0 && (
        <p className="rb-soft">
          {plural(
            translate({
              id: 'runbook.metrics.aside',
              message:
                'Not counted: {count} example, now that there are incidents that really were.|Not counted: {count} examples, now that there are incidents that really were.',
            }),
            aside,
          )}
        </p>
      )}
    </>
  );
}
