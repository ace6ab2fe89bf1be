import type { Service } from 'runbook-model';

/** What the kit has to know of a site, as its build wrote it down. */
export interface KitSet {
  title: string;
  /** Where the site is published, with its base: `https://docs.example.org/ops/`. */
  home: string;
  /** Where the Markdown lies. */
  docsDir: string;
  implicitSteps: boolean;
  /** The locale it was built in. */
  locale: string;
  /** The words of its interface that it has translated, by their ids. */
  translations: Readonly<Record<string, string>>;
  services: { id: string; service: Service }[];
  pages: KitPage[];
}

/** One page of the docs. */
export interface KitPage {
  /** Its path below the docs folder, without its extension: `lcbp3-dms/database-down`. */
  id: string;
  /** The id of the service whose folder it stands in. */
  service?: string;
  title: string;
  description: string;
  /** Its address below the home page, with a slash at both ends: `/lcbp3-dms/database-down/`. */
  route: string;
  /** Its Markdown, below the docs folder. */
  file: string;
  /** Its rank on the service's scale of severities; absent for what is no playbook. */
  rank?: number;
}
