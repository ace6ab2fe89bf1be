/**
 * Puts a text on the clipboard. Must be called from a press of the reader.
 *
 * @returns whether it is there: over plain http, or with permission refused, it may not be
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    // A permission prompt that nobody answers would leave the reader without a word.
    await Promise.race([navigator.clipboard.writeText(text), failAfter(patience)]);
    return true;
  } catch {
    return copyThroughSelection(text);
  }
}

/** For pages without `navigator.clipboard` (plain http): the browser's older way. */
function copyThroughSelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.cssText = 'position:fixed;inset:0 auto auto 0;opacity:0';
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

const patience = 2_000;

function failAfter(milliseconds: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer from the clipboard')), milliseconds);
  });
}
