import { type RefObject, useLayoutEffect } from 'react';
import { isTyping, useKeysOn } from '../incident/shortcut.ts';

/**
 * Runs something at a press of `/` (where single keys are not switched off) or of Ctrl or Cmd and K.
 * What is typed after that, until somebody can take it, is kept: on a slow line the field comes
 * later than the fingers.
 *
 * @param early where it is kept; undefined while nothing has been opened
 */
export function useOpeningKeys(open: () => void, early: RefObject<string | undefined>): void {
  const [keysOn] = useKeysOn();
  // Before the page is drawn: what is there to see answers to its keys.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, repeat } = event;
      if (event.defaultPrevented || altKey) return;
      if (ctrlKey || metaKey) {
        if (key.toLowerCase() !== 'k') return;
      } else if (early.current !== undefined) {
        if (key.length === 1) early.current += key;
        else return;
      } else if (key !== '/' || !keysOn || isTyping(event.target)) return;
      event.preventDefault();
      if (!repeat && early.current === undefined) open();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [open, early, keysOn]);
}
