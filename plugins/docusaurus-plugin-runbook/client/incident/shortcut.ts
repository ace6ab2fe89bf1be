import { useEffect, useSyncExternalStore } from 'react';

const key = 'handrail:1:keys';
const changed = 'handrail:keys';
// Where nothing can be stored, this tab remembers it.
let off = false;

function isOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off' && !off;
  } catch {
    return !off;
  }
}

/** Whether single keys do something: who dictates to a computer wants to switch that off. */
export function useKeysOn(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(
    (listener) => {
      window.addEventListener(changed, listener);
      return () => window.removeEventListener(changed, listener);
    },
    isOn,
    () => true,
  );
  return [on, setOn];
}

function setOn(on: boolean): void {
  off = !on;
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // It stays in memory.
  }
  window.dispatchEvent(new Event(changed));
}

/** Runs something at a press of `n`, from anywhere but where people type. */
export function useNoteKey(run: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, repeat, target } = event;
      if (event.key !== 'n' || ctrlKey || metaKey || altKey || repeat || !isOn()) return;
      if (event.defaultPrevented || isTyping(target)) return;
      // Else the letter would be the first of the note.
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [run]);
}

/** Whether a key pressed here is a letter of something, and no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null)
  );
}
