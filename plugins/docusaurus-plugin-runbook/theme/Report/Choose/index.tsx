import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
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
        <Translate
          id="runbook.report.none"
          values={{
            declare: (
              <Link to="/incidents/">
                {translate({
                  id: 'runbook.report.declare',
                  message: 'declare an incident, or take over a record',
                })}
              </Link>
            ),
          }}
        >
          {
            'No incident was declared in this browser. A report comes from the log of one: {declare}.'
          }
        </Translate>
      </p>
    );
  }
  return (
    <>
      <p>{translate({ id: 'runbook.report.which', message: 'Of which incident?' })}</p>
      <ul className="rb-choose">
        {declared.map((record) => (
          <li key={record.id}>
            <Link to={`/report/#${record.id}`}>
              {numbers.get(record.id)}:{' '}
              {viewOf(record).title ||
                translate({ id: 'runbook.report.untitled', message: 'without a title' })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
