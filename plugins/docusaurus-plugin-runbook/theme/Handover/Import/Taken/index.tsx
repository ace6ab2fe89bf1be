import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { type ReactNode, useEffect, useRef } from 'react';
import { contradictions } from 'runbook-model/report';
import type { Arriving, Preview } from '../../../../client/handover-preview.ts';
import { useRecords, viewOf } from '../../../../client/incident/views.ts';
import { plural } from '../../../../client/locale.ts';

/** What came in, and what has to be decided because both sides wrote it. */
export default function Taken({ preview }: { preview: Preview }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const entries = preview.events.length;
  return (
    <div className="rb-panel rb-taken">
      <h3 ref={heading} tabIndex={-1}>
        {plural(
          translate({
            id: 'runbook.taken.entries',
            message: '{count} entry came in|{count} entries came in',
          }),
          entries,
        )}
      </h3>
      <ul>
        {preview.records.map((one) => (
          <Record key={one.view.id} arrived={one} />
        ))}
      </ul>
    </div>
  );
}

function Record({ arrived }: { arrived: Arriving }): ReactNode {
  const { view, number } = arrived;
  const record = useRecords().find(({ id }) => id === view.id);
  const now = record ? viewOf(record) : view;
  const twice = [...now.fields.values()].filter((field) => contradictions(field).length > 0);
  const as = now.declaration?.number;
  return (
    <li>
      <Link to={`/incident/#${view.id}`}>
        {number ??
          (view.practice
            ? translate({ id: 'runbook.taken.rehearsal', message: 'The rehearsal' })
            : translate({ id: 'runbook.taken.draft', message: 'The draft' }))}
        {now.title && `: ${now.title}`}
      </Link>
      {number !== undefined && as !== undefined && as !== number && (
        <p className="rb-soft">
          {translate(
            {
              id: 'runbook.taken.twin',
              message: 'It was declared as {number}, which another incident here is called too.',
            },
            { number: as },
          )}
        </p>
      )}
      {twice.length > 0 && (
        <p>
          <b>
            {plural(
              translate({
                id: 'runbook.taken.twice',
                message:
                  'One part of the report was written on both sides.|{count} parts of the report were written on both sides.',
              }),
              twice.length,
            )}
          </b>{' '}
          <Link to={`/report/#${view.id}`}>
            {translate({
              id: 'runbook.taken.look',
              message: 'Look at both, and say which one stays',
            })}
          </Link>
          .
        </p>
      )}
    </li>
  );
}
