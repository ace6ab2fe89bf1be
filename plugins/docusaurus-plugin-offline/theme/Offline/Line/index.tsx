import { translate } from '@docusaurus/Translate';
import styles from '@generated/docusaurus-plugin-offline/default/styles.json';
import Offer from '@theme/Offline/Offer';
import type { ReactNode } from 'react';
import { register } from '../../../client/life.ts';
import { useOffline } from '../../../client/state.ts';
import { useLanguage } from '../language.ts';
import { useNews } from '../news.ts';
import { copyWords } from '../words.ts';

/** The line at the end of every page: what can be read offline, and as of when. */
export default function Line(): ReactNode {
  const state = useOffline();
  const language = useLanguage();
  const news = useNews(state, language);
  const { copy, update } = state;
  return (
    <section
      className="offline-line"
      aria-label={translate({ id: 'offline.label', message: 'Offline reading' })}
    >
      <style>{styles}</style>
      <p>{copyWords(state, language)}</p>
      {copy.is === 'asked' && (
        <p className="offline-buttons">
          <button type="button" onClick={() => void register()}>
            {translate({ id: 'offline.saveNow', message: 'Save them anyway' })}
          </button>
        </p>
      )}
      {update && (
        <div className="offline-offer">
          <Offer />
        </div>
      )}
      <p role="status" className="offline-hidden">
        {news}
      </p>
    </section>
  );
}
