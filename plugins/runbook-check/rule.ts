import type { Page } from './page.ts';
import type { ServiceContext } from './service.ts';
import type { ServicePage } from './service-page.ts';
import type { Site } from './site.ts';

export type Level = 'off' | 'warn' | 'error';
type Severity = 'warning' | 'error';

/** One finding, as every reporter gets it. Lines and columns count from 1. */
export interface Diagnostic {
  /** As the user named it: relative to the folder the check was started in. */
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  rule: string;
  severity: Severity;
  /** What was found, and what was expected. */
  message: string;
  /** Why it matters. */
  note: string;
  /** What to do. */
  help: string;
  /** The page of the rule; empty where nobody has said where the pages stand. */
  url: string;
}

/** A change to a text: what stands between two offsets becomes something else. */
export interface Fix {
  start: number;
  end: number;
  text: string;
}

/** What a rule found, before its place and level are known. Offsets are of the file's text. */
export interface Finding {
  start: number;
  end?: number;
  message: string;
  note?: string;
  help?: string;
  /** Another file than the one the rule was asked about; the offsets are of its text. */
  in?: { file: string; text: string };
  /** Only where it is safe: the page means the same afterwards, and is right. */
  fix?: Fix;
  /** Where the rule is less sure, its finding is a warning whatever the rule's level. */
  unsure?: boolean;
}

export type Report = (finding: Finding) => void;

/** One kind of finding. */
export interface Rule {
  id: string;
  /** The level where nobody has chosen one. */
  level: Level;
  /** Why it matters, in a sentence: the note of findings that bring none of their own. */
  why: string;
  /** What it knows nothing without: answers of other sites, or what stood at an earlier commit. */
  needs?: 'online' | 'past';
  /**
   * Looks at one page. A rule that needs a heavy parser awaits `import()` for it, and only on a page
   * that holds such a block: a promise is waited for, and nothing else costs time.
   */
  page?(page: Page, report: Report, site: Site): void | Promise<void>;
  /** Looks at a service all of whose pages were read; offsets are of its `service.yml`. */
  service?(
    service: ServiceContext,
    pages: readonly ServicePage[],
    report: Report,
    site: Site,
  ): void | Promise<void>;
  /** Looks at what no page shows. Every finding says `in` which file it is. */
  site?(site: Site, report: Report): void | Promise<void>;
}
