import { useEffect, useState } from 'react';
import type { Offline } from '../../client/state.ts';
import { copyWords, updateWords } from './words.ts';

/** What a screen reader is told, once, without being asked: a lost connection, a newer version. */
export function useNews(state: Offline, language: string): string {
  const [news, setNews] = useState('');
  const isCopy =
    state.copy.is === 'saved' && (state.reach === 'no network' || state.reach === 'not answering');
  // Told when this changes, in the words of then.
  useEffect(() => setNews(isCopy ? copyWords(state, language) : ''), [isCopy]);
  useEffect(() => {
    if (state.update) setNews(updateWords(state, language));
  }, [state.update?.is]);
  return news;
}
