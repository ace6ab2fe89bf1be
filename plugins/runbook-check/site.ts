import type { External } from './online/ask.ts';
import type { Anchor } from './page.ts';
import type { Tree } from './tree.ts';

/**
 * What pages said at the REF of `--changed-since`. Paths are absolute, with forward slashes.
 */
export interface History {
  /** The text of a file at REF; nothing if it was not there. A renamed file was not. */
  before(file: string): string | undefined;
  /**
   * Markdown files, below what the user named, that stood at REF and stand no more; the old name of a
   * renamed one is of them.
   */
  removedFiles(): readonly string[];
  /** Markdown files that are new since REF or differ from it. */
  changedFiles(): readonly string[];
}

/** What rules may know beyond the page in hand. Its history is known with `--changed-since` only. */
export interface Site extends Partial<History> {
  tree: Tree;
  /** Folders an address that begins with `/` may be relative to. */
  roots: readonly string[];
  /** With `--online`: what became of an address of another site. */
  external?(address: string): External | undefined;
  /** Headings that every playbook must have, as the configuration names them. */
  requiredSections: readonly string[];
  /** The day of the check, `2026-03-01`. */
  today: string;
  /** The anchors of another page; nothing if it cannot be read. */
  anchors(file: string): readonly Anchor[] | undefined;
}
