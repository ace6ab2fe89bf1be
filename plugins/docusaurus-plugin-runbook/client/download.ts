import type { LogStore } from './log-store.ts';

/** Offers the whole record as a file. */
export function downloadRecord(store: LogStore): void {
  const { name, json } = store.exportRecord();
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The click only starts the download; the address must outlive it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
