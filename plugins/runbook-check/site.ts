import type { Anchor } from './page.ts';
import type { Tree } from './tree.ts';

/** What rules may know beyond the page in hand. */
export interface Site {
  tree: Tree;
  /** Folders an address that begins with `/` may be relative to. */
  roots: readonly string[];
  /** The day of the check, `2026-03-01`. */
  today: string;
  /** The anchors of another page; nothing if it cannot be read. */
  anchors(file: string): readonly Anchor[] | undefined;
}
