import { createSearch, createSearchData, type Hit } from 'runbook-model/search';
import type { TriageEntry } from '../triage.ts';

/** A playbook that fits what the reader sees, with the words that made it fit. */
export interface Match {
  entry: TriageEntry;
  /** Words of the playbook that were found, in lower case. */
  words: readonly string[];
}

/** A search over the playbooks of the board. Nothing leaves the browser. */
export interface TriageSearch {
  ask(text: string): Match[];
  /** For a text of any length; see the search of the model. */
  askLong(text: string, breathe: () => Promise<void>): Promise<Match[]>;
}

/** The search of the site over what the board knows of its playbooks: symptoms and signals. */
export function createTriageSearch(entries: readonly TriageEntry[]): TriageSearch {
  const pages = entries.map(({ href, title, description, symptoms, signals }) => ({
    href,
    title,
    description,
    rank: 'playbook' as const,
    sections: [
      {
        lines: [
          ...symptoms.map(({ text }) => ['symptom', text] as const),
          ...signals.map(({ value }) => ['signal', value] as const),
        ],
      },
    ],
  }));
  const search = createSearch(createSearchData(pages));
  const matches = (hits: readonly Hit[]) =>
    hits.flatMap(({ page, words }) => {
      const entry = entries[page];
      return entry ? [{ entry, words }] : [];
    });
  return {
    ask: (text) => matches(search.ask(text)),
    askLong: async (text, breathe) => matches(await search.askLong(text, breathe)),
  };
}
