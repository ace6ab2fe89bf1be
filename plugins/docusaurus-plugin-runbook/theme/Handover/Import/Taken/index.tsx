import Link from '@docusaurus/Link';
import { type ReactNode, useEffect, useRef } from 'react';
import { contradictions } from 'runbook-model/report';
import type { Arriving, Preview } from '../../../../client/handover-preview.ts';
import { useRecords, viewOf } from '../../../../client/incident/views.ts';

/** What came in, and what has to be decided because both sides wrote it. */
export default function Taken({ preview }: { preview: Preview }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const entries = preview.events.length;
  return (
    <div className="rb-panel rb-taken">
      <h3 ref={heading} tabIndex={-1}>
        {entries.toLocaleString('en')} {entries === 1 ? 'entry' : 'entries'} came in
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
        {number ?? (view.practice ? 'The rehearsal' : 'The draft')}
        {now.title && `: ${now.title}`}
      </Link>
      {number !== undefined && as !== undefined && as !== number && (
        <p className="rb-soft">
          It was declared as {as}, which another incident here is called too.
        </p>
      )}
      {twice.length > 0 && (
        <p>
          <b>
            {twice.length === 1
              ? 'One part of the report was'
              : `${twice.length} parts of the report were`}{' '}
            written on both sides.
          </b>{' '}
          <Link to={`/report/#${view.id}`}>Look at both, and say which one stays</Link>.
        </p>
      )}
    </li>
  );
}
