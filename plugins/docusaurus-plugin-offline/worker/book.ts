/** What the build writes into the worker: every file of the site, and a name for all of them. */
export interface Book {
  version: string;
  entries: readonly (readonly [address: string, integrity: string])[];
}

declare const OFFLINE_BOOK: Book;

export const book = OFFLINE_BOOK;
