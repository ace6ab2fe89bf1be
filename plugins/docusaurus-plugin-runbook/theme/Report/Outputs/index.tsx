import { translate } from '@docusaurus/Translate';
import Give from '@theme/Handover/Give';
import Host from '@theme/Report/Host';
import { type ReactNode, useState } from 'react';
import { announce } from '../../../client/announce.ts';
import { copyText } from '../../../client/clipboard.ts';
import { offerFile } from '../../../client/download.ts';
import { fileName } from '../../../client/report/files.ts';
import type { Papers } from '../../../client/report/leaving.ts';
import type { Report, ReportSite } from '../../../client/report/use-report.ts';

/** Everything that can be done with the finished report. */
export default function Outputs(props: {
  site: ReportSite;
  report: Report;
  /** As it stood when the page was last drawn. */
  shown: Papers;
  /** As it stands now, with what is being written. */
  papers: () => Papers;
}): ReactNode {
  const { site, report, shown, papers } = props;
  const { incident, context } = report;
  const [said, setSaid] = useState('');
  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };
  const copy = async () => {
    const done = await copyText(papers().file);
    say(
      done
        ? translate({ id: 'runbook.output.copied', message: 'Copied.' })
        : translate({
            id: 'runbook.output.byHand',
            message: 'Copying failed. Open "Markdown" below and copy it by hand.',
          }),
    );
  };
  const print = () => {
    papers();
    // Once the page shows what was just saved.
    setTimeout(() => window.print(), 100);
  };
  const name = fileName(context.number, '.md');
  return (
    <section className="rb-no-print" aria-labelledby="outputs">
      <h2 id="outputs">{translate({ id: 'runbook.output.title', message: 'Take it along' })}</h2>
      <p className="rb-actions">
        <button type="button" className="rb-primary" onClick={copy}>
          {translate({ id: 'runbook.output.copy', message: 'Copy the Markdown' })}
        </button>
        <button
          type="button"
          onClick={() => {
            offerFile(name, papers().file, 'text/markdown');
            say(
              translate(
                {
                  id: 'runbook.output.folder',
                  message: '{file} belongs into the folder incidents.',
                },
                { file: name },
              ),
            );
          }}
        >
          {translate({ id: 'runbook.output.download', message: 'Download {file}' }, { file: name })}
        </button>
        <button type="button" onClick={print}>
          {translate({ id: 'runbook.output.print', message: 'Print' })}
        </button>
      </p>
      {said !== '' && <p className="rb-soft">{said}</p>}
      <details>
        <summary>{translate({ id: 'runbook.output.markdown', message: 'Markdown' })}</summary>
        <textarea
          className="rb-input rb-source-text"
          readOnly
          rows={16}
          value={shown.file}
          aria-label={translate({ id: 'runbook.output.markdown', message: 'Markdown' })}
        />
      </details>
      {site.repository && !incident.view.practice && (
        <Host
          repository={site.repository}
          name={name}
          report={report}
          shown={shown}
          papers={papers}
        />
      )}
      <details>
        <summary>
          {translate({ id: 'runbook.output.record', message: 'Hand over the record itself' })}
        </summary>
        <Give incident={incident} />
      </details>
    </section>
  );
}
