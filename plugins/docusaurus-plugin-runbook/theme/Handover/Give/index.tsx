import { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactNode, useState } from 'react';
import { announce } from '../../../client/announce.ts';
import { copyText } from '../../../client/clipboard.ts';
import { offerFile } from '../../../client/download.ts';
import { packRecord, recordLink } from '../../../client/handover.ts';
import { withoutSecrets } from '../../../client/handover-secrets.ts';
import { type Incident, nameOf } from '../../../client/incident/use-incident.ts';
import { plural } from '../../../client/locale.ts';
import { exportOf } from '../../../client/record-file.ts';
import { fileName } from '../../../client/report/files.ts';
import { prepareSecrets } from '../../../client/secrets.ts';

/** Longer links are cut off by chats, and refused by some browsers. */
const comfortable = 8_000;

/** The whole log of a record as a file, a text or a link: for who goes on with it elsewhere. */
export default function Give({ incident }: { incident: Incident }): ReactNode {
  const { view } = incident;
  const [said, setSaid] = useState('');
  const [asIs, setAsIs] = useState(false);
  const [others, setOthers] = useState(0);
  const [shown, setShown] = useState('');
  const page = useBaseUrl('/incidents/');
  const name = nameOf(incident);
  // A page opened from a disk has an address on that disk only.
  const hasAddress = window.location.protocol !== 'file:';

  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };
  /** The entries that may leave; what is held back is pointed out. */
  const entries = async () => {
    await prepareSecrets();
    const { clean, others } = withoutSecrets(view.events);
    setOthers(others);
    return asIs ? view.events : clean;
  };
  const file = async () => {
    const { json } = exportOf(new Date(), await entries(), []);
    offerFile(fileName(name, '-record.json'), json, 'application/json');
    say(
      translate({
        id: 'runbook.give.file',
        message: 'The file holds the whole log. It is taken in on the page of incidents.',
      }),
    );
  };
  const copy = async (make: (events: typeof view.events) => Promise<string>, said: string) => {
    const text = await make(await entries());
    const done = await copyText(text);
    setShown(done ? '' : text);
    say(
      done
        ? said
        : translate({
            id: 'runbook.give.byHand',
            message: 'Copying failed. Copy it by hand from the field below.',
          }),
    );
    return text;
  };
  const link = async () => {
    const at = new URL(page, window.location.href).href;
    const text = await copy(
      (events) => recordLink(events, at),
      translate({ id: 'runbook.give.linkCopied', message: 'The link is copied.' }),
    );
    if (text.length > comfortable) {
      say(
        plural(
          translate({
            id: 'runbook.give.long',
            message:
              'The link has {count} character: many chats cut it off. Take the file or the text.|The link has {count} characters: many chats cut it off. Take the file or the text.',
          }),
          text.length,
        ),
      );
    }
  };

  return (
    <div className="rb-give">
      <p>
        {translate({
          id: 'runbook.give.what',
          message:
            'Whoever opens it on another machine has the same log as you, and can go on. What both write meanwhile is merged when the record comes back: nothing is lost, on either side.',
        })}
      </p>
      <p className="rb-actions">
        <button type="button" onClick={file}>
          {translate(
            { id: 'runbook.give.download', message: 'Download the record of {incident}' },
            { incident: name },
          )}
        </button>
        <button
          type="button"
          onClick={() =>
            copy(
              packRecord,
              translate({
                id: 'runbook.give.textCopied',
                message: 'The text is copied: paste it into a chat.',
              }),
            )
          }
        >
          {translate({ id: 'runbook.give.text', message: 'Copy as text' })}
        </button>
        {hasAddress && (
          <button type="button" onClick={link}>
            {translate({ id: 'runbook.give.link', message: 'Copy as link' })}
          </button>
        )}
      </p>
      {hasAddress && (
        <p className="rb-soft">
          {translate({
            id: 'runbook.give.linkHint',
            message:
              'The link carries the log behind its #, a part no server is sent. Who has it can read it.',
          })}
        </p>
      )}
      {said !== '' && <p>{said}</p>}
      {shown !== '' && (
        <textarea
          className="rb-input"
          readOnly
          rows={4}
          value={shown}
          aria-label={translate({ id: 'runbook.give.record', message: 'The record' })}
        />
      )}
      {others > 0 && (
        <section
          className="rb-panel rb-notice"
          aria-label={translate({ id: 'runbook.give.held', message: 'Held back' })}
        >
          <p role="status">
            <b>
              {plural(
                translate({
                  id: 'runbook.give.secrets',
                  message:
                    '{count} entry looks as if a secret were in it.|{count} entries look as if a secret were in it.',
                }),
                others,
              )}
            </b>{' '}
            {stays(others, asIs)}
          </p>
          <label className="rb-check">
            <input
              type="checkbox"
              checked={asIs}
              onChange={(event) => setAsIs(event.target.checked)}
            />{' '}
            {translate({ id: 'runbook.give.asIs', message: 'I have looked: hand over all of it' })}
          </label>
        </section>
      )}
    </div>
  );
}

function stays(count: number, asIs: boolean): string {
  return asIs
    ? plural(
        translate({ id: 'runbook.give.goes', message: 'It goes along.|They go along.' }),
        count,
      )
    : plural(
        translate({ id: 'runbook.give.stays', message: 'It stays here.|They stay here.' }),
        count,
      );
}
