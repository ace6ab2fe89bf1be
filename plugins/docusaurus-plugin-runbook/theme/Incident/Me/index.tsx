import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { readMe, saveMe } from '../../../client/me.ts';
import { prepareSecretReason, secretReason } from '../../../client/secret-reason.ts';

/** The name this browser writes beside its entries, so that merged logs say who did what. */
export default function Me(): ReactNode {
  const id = useId();
  const isBrowser = useIsBrowser();
  const [name, setName] = useState('');
  const problem = secretReason(name);
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
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-help`}
          onFocus={prepareSecretReason}
          onChange={(event) => {
            const typed = event.target.value;
            setName(typed);
            saveMe(secretReason(typed) === undefined ? typed : '');
          }}
        />
        <small id={`${id}-help`} className={problem ? 'rb-error' : undefined}>
          {problem ??
            translate({
              id: 'runbook.me.hint',
              message:
                'It stands beside every entry from now on, also when you hand a record over.',
            })}
        </small>
      </div>
    </section>
  );
}
