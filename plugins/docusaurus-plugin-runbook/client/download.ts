import type { LogStore } from './log-store.ts';

/** Offers the whole record as a file. */
export function downloadRecord(store: LogStore): void {
  const { name, json } = store.exportRecord();
  offerFile(name, json, 'application/json');
}

/** Offers a text as a file; the browser saves it or asks where to. */
export function offerFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The click only starts the download; the address must outlive it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
