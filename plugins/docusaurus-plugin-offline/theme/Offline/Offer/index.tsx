import { translate } from '@docusaurus/Translate';
import Reassurance from '@theme/Offline/Reassurance';
import type { ReactNode } from 'react';
import { updateNow } from '../../../client/follow.ts';
import { putOff } from '../../../client/later.ts';
import { useOffline } from '../../../client/state.ts';
import { useLanguage } from '../language.ts';
import { updateWords } from '../words.ts';

/** Offers a newer version. Nothing happens to the page until the reader says so. */
export default function Offer({ onLater }: { onLater?: () => void }): ReactNode {
  const state = useOffline();
  const { update } = state;
  const language = useLanguage();
  if (!update) return null;
  if (update.is === 'coming') return <p>{updateWords(state, language)}</p>;
  return (
    <>
      <p>{updateWords(state, language)}</p>
      <Reassurance />
      <p className="offline-buttons">
        <button type="button" className="offline-primary" onClick={updateNow}>
          {update.is === 'ready'
            ? translate({ id: 'offline.updateNow', message: 'Update now' })
            : translate({ id: 'offline.updateThis', message: 'Update this page too' })}
        </button>
        {onLater && update.is === 'ready' && (
          <button
            type="button"
            onClick={() => {
              putOff(update.version);
              onLater();
            }}
          >
            {translate({ id: 'offline.later', message: 'Later' })}
          </button>
        )}
      </p>
    </>
  );
}
