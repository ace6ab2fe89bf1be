import MiniSearch from 'minisearch';
import type { TriageEntry } from '../triage.ts';

/** A playbook that fits what the reader sees, with the words that made it fit. */
export interface Match {
  entry: TriageEntry;
  /** Words of the playbook that were found, in lower case. */
  words: readonly string[];
}

const fields = ['symptoms', 'signals', 'title', 'description'] as const;

// Splits what people and machines write: `502/503` is two codes, `delivery_queue_depth` one name
// and three words.
const separators = /[\s/|,;:.!?"“”'’()[\]{}<>=→-]+/u;

/** What scores less than this share of the best match only shares a common word with the question. */
const faint = 0.05;

/** A search over the playbooks of the board. Nothing leaves the browser. */
export function createTriageSearch(entries: readonly TriageEntry[]): (text: string) => Match[] {
  const search = new MiniSearch<TriageEntry>({
    fields: [...fields],
    extractField: (entry, field) => fieldOf(entry, field),
    tokenize: (text) => joined(text).split(separators).flatMap(withParts),
    searchOptions: {
      boost: { signals: 3, symptoms: 3, title: 2 },
      prefix: (term) => term.length > 2,
      // A code or a name is right or wrong; only long words may hold a typo.
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      processTerm: (term) =>
        term.length > 1 && !fillers.has(term.toLowerCase()) ? term.toLowerCase() : null,
    },
  });
  search.addAll(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (text) => {
    const results = search.search(text);
    const floor = (results[0]?.score ?? 0) * faint;
    return results.flatMap(({ id, terms, score }) => {
      const entry = byId.get(String(id));
      return entry && score >= floor ? [{ entry, words: terms }] : [];
    });
  };
}

function fieldOf(entry: TriageEntry, field: string): string {
  if (field === 'symptoms') return entry.symptoms.map(({ text }) => text).join('\n');
  if (field === 'signals') return entry.signals.map(({ value }) => value).join('\n');
  return String(entry[field as keyof TriageEntry]);
}

/** Words a person writes apart or together, as one. */
function joined(text: string): string {
  return text.replace(/\b(log|sign)(?:ged|ging)?[ -]?(in|on)\b/gi, 'login');
}

/** `OOMKilled` is also `OOM` and `Killed`; a metric's name stays one word, whole or by its start. */
function withParts(word: string): string[] {
  const parts = word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return parts.length > 1 && !word.includes('_') ? [word, ...parts] : [word];
}

/** Words every report of an incident holds. */
const fillers = new Set(
  `a an and are at be but by can cannot cant do does doesn don for from get got has have i in is isn it its
   no not of on or our out t the there they to up users user was we with working works`.split(
    /\s+/,
  ),
);
