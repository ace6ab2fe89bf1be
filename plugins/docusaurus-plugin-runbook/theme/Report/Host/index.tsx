import { translate } from '@docusaurus/Translate';
import { type ReactNode, useState } from 'react';
import {
  type GitHost,
  type HostPage,
  newFilePage,
  newIssuePage,
  type Repository,
} from 'runbook-model/report';
import { announce } from '../../../client/announce.ts';
import { copyText } from '../../../client/clipboard.ts';
import { plural } from '../../../client/locale.ts';
import type { Papers } from '../../../client/report/leaving.ts';
import type { Report } from '../../../client/report/use-report.ts';

const names: Readonly<Record<GitHost, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  forgejo: translate({ id: 'runbook.host.other', message: 'the Git host' }),
};

/** The pages of the Git host on which the report is committed, or becomes an issue. */
export default function Host(props: {
  repository: Repository;
  /** The file's. */
  name: string;
  report: Report;
  shown: Papers;
  papers: () => Papers;
}): ReactNode {
  const { repository, name, report, shown, papers } = props;
  const { incident, context } = report;
  const title = `${context.number}: ${incident.view.title}`;
  const file = (paper: Papers) => ({
    page: newFilePage(repository, `incidents/${name}`, paper.file),
    text: paper.file,
  });
  const issue = (paper: Papers) => ({
    page: newIssuePage(repository, title, paper.body),
    text: paper.body,
  });
  const host = names[repository.host];
  return (
    <>
      <p className="rb-actions">
        <ToPage
          shown={file(shown)}
          now={() => file(papers())}
          words={translate({ id: 'runbook.host.file', message: 'New file on {host}' }, { host })}
        />
        <ToPage
          shown={issue(shown)}
          now={() => issue(papers())}
          words={translate({ id: 'runbook.host.issue', message: 'New issue on {host}' }, { host })}
        />
      </p>
      <p className="rb-soft">
        {translate(
          {
            id: 'runbook.host.hint',
            message:
              'Both open a page of {site} to look at; nothing is sent before you press its own button.',
          },
          { site: new URL(repository.url).host },
        )}
      </p>
    </>
  );
}

interface Target {
  page: HostPage;
  text: string;
}

/** A link with the text in it; where it does not fit, the text is copied to be pasted there. */
function ToPage(props: { shown: Target; now: () => Target; words: string }): ReactNode {
  const { shown, now, words } = props;
  const [copied, setCopied] = useState<boolean>();
  const link = (label: string) => (
    <a
      className="rb-go"
      href={shown.page.url}
      target="_blank"
      rel="noopener noreferrer"
      // The press that leaves a field saves it: its last words go along.
      onClick={(event) => {
        event.currentTarget.href = now().page.url;
      }}
    >
      {label}
    </a>
  );
  if (shown.page.filled) return link(words);
  const copy = async () => {
    const done = await copyText(now().text);
    setCopied(done);
    announce(
      done
        ? translate({ id: 'runbook.host.copied', message: 'Copied. Open the page and paste it.' })
        : translate({ id: 'runbook.host.notCopied', message: 'Copying failed.' }),
    );
  };
  return (
    <span className="rb-too-long">
      <button type="button" onClick={copy}>
        {translate(
          { id: 'runbook.host.first', message: '{action}: copy first' },
          { action: words },
        )}
      </button>
      <small>
        {copied === undefined &&
          plural(
            translate({
              id: 'runbook.host.tooLong',
              message:
                'Its {count} character does not fit into the address of that page.|Its {count} characters do not fit into the address of that page.',
            }),
            shown.text.length,
          )}
        {copied === false &&
          `${translate({ id: 'runbook.host.byHand', message: 'Copying failed. Open "Markdown" and copy it by hand, then' })} `}
        {copied === true &&
          `${translate({ id: 'runbook.host.paste', message: 'It is copied: paste it there.' })} `}
      </small>
      {copied !== undefined &&
        link(translate({ id: 'runbook.host.open', message: 'Open the page' }))}
    </span>
  );
}
