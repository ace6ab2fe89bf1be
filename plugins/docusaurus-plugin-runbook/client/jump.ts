import type { MouseEvent } from 'react';
import { moveFocus } from './move-focus.ts';

/**
 * Brings a place of the page into sight and the focus to it. Not by the address: every "Next" would
 * become an entry of the history, and "back" would lead to an old step instead of the last page.
 */
export function jumpTo(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  const place = document.getElementById(decodeURIComponent(event.currentTarget.hash.slice(1)));
  if (!place) return;
  event.preventDefault();
  place.scrollIntoView();
  moveFocus(place);
}
