import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { readMe, saveMe } from '../../../client/me.ts';

/** The name this browser writes beside its entries, so that merged logs say who did what. */
export default function Me(): ReactNode {
  const id = useId();
  const isBrowser = useIsBrowser();
  const [name, setName] = useState('');
  useEffect(() => {
    if (isBrowser) setName(readMe() ?? '');
  }, [isBrowser]);
  return (
    <section className="rb-records rb-needs-script">
      <h2>{translate({ id: 'runbook.me.title', message: 'You' })}</h2>
      <div className="rb-field">
        <label htmlFor={id}>
          {translate({
            id: 'runbook.me.name',
            message: 'Your name in the log of this browser (optional)',
          })}
        </label>
        <input
          id={id}
          className="rb-input"
          maxLength={80}
          autoComplete="name"
          value={name}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            setName(event.target.value);
            saveMe(event.target.value);
          }}
        />
        <small id={`${id}-help`}>
          {translate({
            id: 'runbook.me.hint',
            message: 'It stands beside every entry from now on, also when you hand a record over.',
          })}
        </small>
      </div>
    </section>
  );
}
