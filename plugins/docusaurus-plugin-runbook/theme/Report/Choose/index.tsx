import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { useNumbers, useRecords, viewOf } from '../../../client/incident/views.ts';

/** The incidents a report can be made of, the last one first. */
export default function Choose(): ReactNode {
  const records = useRecords();
  const numbers = useNumbers();
  const declared = records.filter(({ id }) => numbers.has(id)).reverse();
  if (declared.length === 0) {
    return (
      <p>
        No incident was declared in this browser. A report comes from the log of one:{' '}
        <Link to="/incidents/">declare an incident, or take over a record</Link>.
      </p>
    );
  }
  return (
    <>
      <p>Of which incident?</p>
      <ul className="rb-choose">
        {declared.map((record) => (
          <li key={record.id}>
            <Link to={`/report/#${record.id}`}>
              {numbers.get(record.id)}: {viewOf(record).title || 'without a title'}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
