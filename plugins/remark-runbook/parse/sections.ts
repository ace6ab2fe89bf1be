import type { Heading } from 'mdast';
import { idOf } from './heading-ids.ts';
import { Slugs } from './slugs.ts';
import { wordsOf } from './words.ts';

const explicit = /\s*\{#([^}]+)\}\s*$/;

/** A heading as a place on its page. */
export interface Section {
  title: string;
  anchor: string;
}

/** The headings of one page, with anchors as Docusaurus makes them; asked in page order. */
export interface Sections {
  of(heading: Heading): Section;
  /** Whether a heading has this anchor. */
  has(anchor: string): boolean;
  /** The headings whose anchor their author wrote down, as far as the tree still shows it. */
  explicit: readonly { anchor: string; heading: Heading }[];
}

/** A fresh set, for one page. Anchors that Docusaurus has already given are kept. */
export function createSections(): Sections {
  const slugs = new Slugs();
  const anchors = new Set<string>();
  const written: { anchor: string; heading: Heading }[] = [];
  return {
    explicit: written,
    of(heading) {
      const words = wordsOf(heading);
      const { text, own } = idOf(heading);
      const given = (heading.data as { id?: string } | undefined)?.id ?? own;
      const title = own ? words.replace(explicit, '') : words;
      const anchor = given ?? slugs.of(text);
      anchors.add(anchor);
      if (own) written.push({ anchor: own, heading });
      return { title, anchor };
    },
    has: (anchor) => anchors.has(anchor),
  };
}
