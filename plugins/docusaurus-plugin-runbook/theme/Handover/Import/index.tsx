import { translate } from '@docusaurus/Translate';
import Arriving from '@theme/Handover/Import/Arriving';
import Taken from '@theme/Handover/Import/Taken';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { announce } from '../../../client/announce.ts';
import { bringsRecord, limits, readHandover } from '../../../client/handover.ts';
import { type Preview, previewOf } from '../../../client/handover-preview.ts';
import { formatNumber } from '../../../client/locale.ts';
import { prepareSecrets } from '../../../client/secrets.ts';
import { browserStore } from '../../../client/store.ts';

type State =
  | { kind: 'waiting' }
  | { kind: 'refused'; problem: string }
  | { kind: 'arriving'; preview: Preview }
  | { kind: 'taken'; preview: Preview };

/** Takes over a record from a file, a text or a link, after showing what would come in. */
export default function Import(): ReactNode {
  const id = useId();
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const [text, setText] = useState('');

  const look = async (given: string) => {
    const [read] = await Promise.all([readHandover(given), prepareSecrets()]);
    if ('problem' in read) {
      setState({ kind: 'refused', problem: read.problem });
      return;
    }
    const preview = previewOf(read.events, browserStore().records(), Date.now());
    setState({ kind: 'arriving', preview });
    announce(
      translate({
        id: 'runbook.import.arrived',
        message: 'The record can be looked at before it is taken over.',
      }),
    );
  };

  useEffect(() => {
    const hear = () => {
      if (bringsRecord(window.location.hash)) void look(window.location.hash);
    };
    hear();
    window.addEventListener('hashchange', hear);
    return () => window.removeEventListener('hashchange', hear);
  }, []);

  const clear = () => {
    setText('');
    // The address would bring the record again with every reload.
    if (bringsRecord(window.location.hash)) {
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, '', pathname + search);
    }
  };
  const take = (preview: Preview) => {
    browserStore().receive(preview.events);
    clear();
    setState({ kind: 'taken', preview });
    announce(translate({ id: 'runbook.import.taken', message: 'The record is taken over.' }));
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > limits.unpacked) {
      setState({
        kind: 'refused',
        problem: translate(
          {
            id: 'runbook.import.tooBig',
            message:
              'The file has {size} bytes; a record has at most {most}. Nothing of it was read.',
          },
          { size: formatNumber(file.size), most: formatNumber(limits.unpacked) },
        ),
      });
      return;
    }
    await look(await file.text());
  };

  return (
    <section className="rb-import" aria-labelledby={id}>
      <h2 id={id}>{translate({ id: 'runbook.import.title', message: 'Take over a record' })}</h2>
      {state.kind === 'arriving' ? (
        <Arriving
          preview={state.preview}
          onTake={() => take(state.preview)}
          onLeave={() => {
            clear();
            setState({ kind: 'waiting' });
          }}
        />
      ) : (
        <>
          {state.kind === 'taken' && <Taken preview={state.preview} />}
          {state.kind === 'refused' && (
            <p className="rb-panel rb-notice" role="alert">
              <b>{translate({ id: 'runbook.import.none', message: 'Nothing was taken over.' })}</b>{' '}
              {state.problem}
            </p>
          )}
          <div className="rb-field">
            <label htmlFor={`${id}-file`}>
              {translate({ id: 'runbook.import.file', message: 'A file' })}
            </label>
            <input
              id={`${id}-file`}
              type="file"
              className="rb-input"
              accept=".json,.txt,application/json,text/plain"
              onChange={(event) => {
                void open(event.target.files?.[0]);
                // The same file again is news too.
                event.target.value = '';
              }}
            />
          </div>
          <div className="rb-field">
            <label htmlFor={`${id}-text`}>
              {translate({ id: 'runbook.import.text', message: 'Or the text or link from a chat' })}
            </label>
            <textarea
              id={`${id}-text`}
              className="rb-input"
              rows={2}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
          <p className="rb-actions">
            <button type="button" disabled={text.trim() === ''} onClick={() => void look(text)}>
              {translate({ id: 'runbook.import.look', message: 'Look at it' })}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
