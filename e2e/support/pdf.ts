import { extractText, getDocumentProxy, getMeta } from 'unpdf';

/** What a PDF says. */
export interface ReadPdf {
  /** The text of each page, its foot included. */
  pages: string[];
  title: string;
  /** The titles of its bookmarks, those inside others too. */
  bookmarks: string[];
  isTagged: boolean;
  created: string;
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

/** Reads a PDF. */
export async function readPdf(content: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(content));
  try {
    const { text } = await extractText(document, { mergePages: false });
    const { info } = await getMeta(document);
    const marks = await document.getMarkInfo();
    const titles = (all: Bookmark[]): string[] =>
      all.flatMap(({ title, items }) => [title, ...titles(items)]);
    return {
      pages: text,
      title: info.Title,
      created: info.CreationDate,
      bookmarks: titles(((await document.getOutline()) ?? []) as Bookmark[]),
      isTagged: marks?.Marked === true,
    };
  } finally {
    await document.destroy();
  }
}
