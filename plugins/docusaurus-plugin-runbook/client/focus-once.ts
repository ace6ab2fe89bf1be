/** A ref for what takes the focus when it appears, because somebody has just asked for it. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
