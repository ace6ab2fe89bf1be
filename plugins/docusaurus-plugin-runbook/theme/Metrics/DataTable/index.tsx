import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';

/** A table whose first column names its rows; it can be pushed sideways where it is too wide. */
export default function DataTable(props: {
  caption: string;
  head: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}): ReactNode {
  const { caption, head, rows } = props;
  const label = translate(
    { id: 'runbook.metrics.table', message: 'Table: {caption}' },
    { caption },
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too.
    <section className="rb-table rb-metrics-table" aria-label={label} tabIndex={0}>
      <table>
        <caption className="rb-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...others] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {others.map((cell, column) => (
                <td key={head[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
