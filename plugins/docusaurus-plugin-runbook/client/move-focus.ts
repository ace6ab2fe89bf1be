/** Moves the focus to a place that need not be one to press or to write in; nothing scrolls. */
export function moveFocus(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
