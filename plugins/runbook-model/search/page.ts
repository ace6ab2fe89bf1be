/**
 * What a page is for, which decides between pages that say the same: a playbook is worked through
 * in an incident, a procedure is what playbooks lead to, a guide is read at daylight, and a
 * reference is looked up in one.
 */
export type PageRank = 'playbook' | 'procedure' | 'guide' | 'reference';

/**
 * What a line of a page is: what a machine says, what a person sees, a step's title, a command,
 * what to expect of it, or anything else.
 */
export const lineKinds = ['signal', 'symptom', 'step', 'command', 'expect', 'text'] as const;
export type LineKind = (typeof lineKinds)[number];

/** One line of a page, as it is shown. */
export type SearchLine = readonly [kind: LineKind, text: string];

/** A part of a page that can be linked to: its head, what follows a heading, or a step. */
export interface SearchSection {
  /** Absent for the head of the page. */
  title?: string;
  anchor?: string;
  /** The title of the heading a step stands under. */
  within?: string;
  lines: readonly SearchLine[];
}

/** A page as it is searched and shown among results. */
export interface SearchPage {
  href: string;
  title: string;
  description: string;
  rank: PageRank;
  /** The name of its service. */
  service?: string;
  severity?: { id: string; label: string; rank: number };
  sections: readonly SearchSection[];
}
