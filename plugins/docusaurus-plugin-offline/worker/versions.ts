import { book } from './book.ts';
import { notesName, otherVersions } from './caches.ts';
import { pages, worker } from './scope.ts';

// A page that was opened before this version took over goes on asking for the files of its own,
// whose names nobody else knows any more. As long as one such page is open, nothing is deleted.
const note = 'opened-before';

interface Note {
  version: string;
  pages: string[];
}

/** Notes which pages are open now that this version takes over. */
export async function noteOpenPages(): Promise<void> {
  const found: Note = { version: book.version, pages: (await pages()).map(({ id }) => id) };
  await (await caches.open(notesName)).put(note, Response.json(found));
}

/** Deletes other versions once no page of them is open. */
export async function tidy(): Promise<void> {
  const { installing, waiting } = worker.registration;
  // What is being saved for the next version is another version, too.
  if (installing || waiting) return;
  const others = await otherVersions();
  if (others.length === 0) return;
  const noted = await (await caches.open(notesName)).match(note);
  const before: Note | undefined = await noted?.json();
  if (before?.version !== book.version) {
    // This worker was ended while it took over: any page may be of another version.
    await noteOpenPages();
    return;
  }
  const open = new Set((await pages()).map(({ id }) => id));
  if (before.pages.some((id) => open.has(id))) return;
  for (const name of others) await caches.delete(name);
}
