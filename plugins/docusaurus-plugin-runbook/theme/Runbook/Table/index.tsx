import type { ReactNode } from 'react';
import { usePage } from '../../../client/page.tsx';
import { scrollable } from '../../../client/scrollable.ts';
import { tables } from './tables.tsx';

/** A table generated from `service.yml`, so that pages and description cannot part. */
export default function Table(props: { kind: string; service?: string }): ReactNode {
  const page = usePage();
  const service = props.service ? page.services[props.service] : page.service;
  const table = service && tables[props.kind]?.(service);
  if (!table) return null;
  return (
    <div ref={scrollable} className="rb-table">
      <table>
        <thead>
          <tr>
            {table.head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, column) => (
                <td key={table.head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
