import { translate } from '@docusaurus/Translate';
import { type ReactNode, useState } from 'react';
import type { Figures } from 'runbook-model/metrics';
import { announce } from '../../../client/announce.ts';
import { offerFile } from '../../../client/download.ts';

const tables = [
  {
    name: 'incidents',
    label: translate({ id: 'runbook.export.incidents', message: 'Download the incidents (CSV)' }),
  },
  {
    name: 'figures',
    label: translate({ id: 'runbook.export.figures', message: 'Download the figures (CSV)' }),
  },
] as const;

/** What the page shows, as tables for a spreadsheet. */
export default function Exports({ figures }: { figures: Figures }): ReactNode {
  const [failed, setFailed] = useState(false);
  const download = async (name: (typeof tables)[number]['name']) => {
    try {
      const csv = await import('../../../client/metrics/csv.ts');
      const text = name === 'incidents' ? csv.incidentsCsv(figures) : csv.figuresCsv(figures);
      offerFile(`${name}.csv`, text, 'text/csv');
      announce(
        translate(
          { id: 'runbook.export.done', message: '{file} was handed to the browser.' },
          { file: `${name}.csv` },
        ),
      );
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="rb-actions rb-needs-script">
      {tables.map(({ name, label }) => (
        <button key={name} type="button" onClick={() => void download(name)}>
          {label}
        </button>
      ))}
      {failed && (
        <p role="alert" className="rb-error">
          {translate({
            id: 'runbook.export.failed',
            message:
              'The part of the site that writes tables could not be loaded. Look at the connection and press again.',
          })}
        </p>
      )}
    </div>
  );
}
