let region: HTMLElement | undefined;

/** Adds the page's one live region; call it once the page is interactive, before announcing. */
export function prepareAnnouncements(): void {
  if (region?.isConnected) return;
  region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.className = 'rb-visually-hidden';
  document.body.append(region);
}

/** Says something to a screen reader, once. */
export function announce(text: string): void {
  if (!region) return;
  // The same words twice in a row would not be read again: a no-break space makes them differ.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
