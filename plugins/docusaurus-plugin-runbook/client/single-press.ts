/**
 * Whether a press is the second of a double one. What the first has set off may have put another
 * button under the pointer: nobody means that one. From the keyboard every press counts.
 */
export function isRepeated({ detail }: { detail: number }): boolean {
  return detail > 1;
}

/** For a button that submits a form: of a double press the first counts. */
export function submitOnce(event: { detail: number; preventDefault(): void }): void {
  if (isRepeated(event)) event.preventDefault();
}
