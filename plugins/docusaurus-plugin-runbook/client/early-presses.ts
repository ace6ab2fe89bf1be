declare global {
  interface Window {
    /** Ends the keeping of presses, and hands over the boxes. See `../early-presses.ts`. */
    earlyPresses?: () => Iterable<Element>;
  }
}

/**
 * Docusaurus calls this once a page is awake: what was pressed before is ticked now. Pressing again
 * because nothing happened, or pressing what was done long ago and did not show it yet, unticks
 * nothing.
 */
export function onRouteDidUpdate(): void {
  const pressed = window.earlyPresses?.() ?? [];
  delete window.earlyPresses;
  // After the record was read and shown.
  setTimeout(() => {
    for (const box of pressed) {
      box.removeAttribute('aria-busy');
      if (box instanceof HTMLElement && box.ariaChecked === 'false') box.click();
    }
  });
}
