import type { ReactNode } from 'react';
import type { MeasuredIncident } from 'runbook-model/metrics';

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
          The address of this page asks for something that makes no sense here, and it was left out:{' '}
          {ignored.join(', ')}.
        </p>
      )}
      {examples > 0 && (
        <p className="rb-notice">
          <b>{examples === 1 ? 'This record is an example' : 'These records are examples'}</b>, and
          no incident that ever was. The figures show what this page does; the first real report
          takes
          {examples === 1 ? ' its' : ' their'} place.
        </p>
      )}
      {aside > 0 && (
        <p className="rb-soft">
          Not counted: {aside} {aside === 1 ? 'example' : 'examples'}, now that there are incidents
          that really were.
        </p>
      )}
    </>
  );
}
