import type { Code, List, ListItem } from 'mdast';
import type { CommandBlock, Playbook, Step, StepList } from 'runbook-model';
import type { FrontMatter } from './front-matter.ts';

/** Something on a page that its author should mend. */
export interface PageProblem {
  message: string;
  /** `error`: the page cannot be rendered as meant; `warning`: it can, but see to it. */
  level: 'error' | 'warning';
  /** From 1. */
  line: number;
  column: number;
}

/** What a page is called and where it stands: known from outside its text. */
export interface PageContext {
  id: string;
  service?: string;
  frontMatter: FrontMatter;
  /** `false`: only `:::steps` makes steps, not every ordered list that holds commands. */
  implicitSteps?: boolean;
  /**
   * `false`: fences are not read, for who wants to know no more than headings and steps. `'later'`:
   * they are read when {@link ParsedPage.readCommands} is called.
   */
  commands?: boolean | 'later';
  /**
   * `false`: what only who shows the page needs is left out, the hashes of steps and the quoting that
   * placeholders stand in. It takes as long as all the rest.
   */
  shown?: boolean;
}

/** A page as a model, with the Markdown node each part came from, for whoever renders it. */
export interface ParsedPage {
  playbook: Playbook;
  problems: PageProblem[];
  lists: Map<List, StepList>;
  steps: Map<ListItem, Step>;
  blocks: Map<Code, CommandBlock>;
  /** The anchor of the section a block stands in. */
  sectionOf: Map<CommandBlock, string>;
  /** Services that the page's generated tables and badges name. */
  mentions: Set<string>;
  /** What the page names of a service, to be held against what that declares. */
  references: Reference[];
  /** Reads the commands that were left for later, once; nothing of them is in the model before. */
  readCommands?: () => void;
  /** The line of each front matter key, if the page was read from its text. */
  keyLines: ReadonlyMap<string, number>;
}

/** A directive that names a service (`service`), a level of its scale (`severity`), or both. */
export interface Reference {
  service?: string;
  severity?: string;
  line: number;
  column: number;
}
