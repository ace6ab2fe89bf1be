import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactNode, useState } from 'react';
import { announce } from '../../../client/announce.ts';
import { copyText } from '../../../client/clipboard.ts';
import { offerFile } from '../../../client/download.ts';
import { packRecord, recordLink } from '../../../client/handover.ts';
import { withoutSecrets } from '../../../client/handover-secrets.ts';
import { type Incident, nameOf } from '../../../client/incident/use-incident.ts';
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
    say('The file holds the whole log. It is taken in on the page of incidents.');
  };
  const copy = async (make: (events: typeof view.events) => Promise<string>, said: string) => {
    const text = await make(await entries());
    const done = await copyText(text);
    setShown(done ? '' : text);
    say(done ? said : 'Copying failed. Copy it by hand from the field below.');
    return text;
  };
  const link = async () => {
    const at = new URL(page, window.location.href).href;
    const text = await copy((events) => recordLink(events, at), 'The link is copied.');
    if (text.length > comfortable) {
      const length = text.length.toLocaleString('en');
      say(`The link has ${length} characters: many chats cut it off. Take the file or the text.`);
    }
  };

  return (
    <div className="rb-give">
      <p>
        Whoever opens it on another machine has the same log as you, and can go on. What both write
        meanwhile is merged when the record comes back: nothing is lost, on either side.
      </p>
      <p className="rb-actions">
        <button type="button" onClick={file}>
          Download the record of {name}
        </button>
        <button
          type="button"
          onClick={() => copy(packRecord, 'The text is copied: paste it into a chat.')}
        >
          Copy as text
        </button>
        <button type="button" onClick={link}>
          Copy as link
        </button>
      </p>
      <p className="rb-soft">
        The link carries the log behind its #, a part no server is sent. Who has it can read it.
      </p>
      {said !== '' && <p>{said}</p>}
      {shown !== '' && (
        <textarea className="rb-input" readOnly rows={4} value={shown} aria-label="The record" />
      )}
      {others > 0 && (
        <section className="rb-panel rb-notice" aria-label="Held back">
          <p role="status">
            <b>
              {others} {others === 1 ? 'entry looks' : 'entries look'} as if a secret were in it.
            </b>{' '}
            {stays(others, asIs)}
          </p>
          <label className="rb-check">
            <input
              type="checkbox"
              checked={asIs}
              onChange={(event) => setAsIs(event.target.checked)}
            />{' '}
            I have looked: hand over all of it
          </label>
        </section>
      )}
    </div>
  );
}

function stays(count: number, asIs: boolean): string {
  if (count === 1) return asIs ? 'It goes along.' : 'It stays here.';
  return asIs ? 'They go along.' : 'They stay here.';
}
