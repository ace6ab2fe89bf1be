import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { TriageEntry } from '../triage.ts';
import type { Question } from './triage-question.ts';
import { createTriageSearch, type Match } from './triage-search.ts';

/** What the board answers. */
export interface Answer {
  matches: readonly Match[];
  asked: boolean;
  /** A pasted text is being read. */
  reading: boolean;
}

/** The playbooks that fit a question, best first; all of them if nothing is asked. */
export function useTriage(entries: readonly TriageEntry[], question: Question): Answer {
  // Made at the first question: who only reads the board needs no index.
  const search = useMemo(() => {
    let made: ReturnType<typeof createTriageSearch> | undefined;
    return () => {
      made ??= createTriageSearch(entries);
      return made;
    };
  }, [entries]);
  const text = useDeferredValue(question.text).trim();
  const { pasted, service, rank } = question;

  const typed = useMemo(
    () => (text === '' ? entries.map((entry) => ({ entry, words: [] })) : search().ask(text)),
    [entries, search, text],
  );
  const [read, setRead] = useState<readonly Match[]>();
  useEffect(() => {
    setRead(undefined);
    if (pasted === undefined) return;
    let wanted = true;
    const whole = `${text}\n${pasted}`;
    search()
      .askLong(whole, async () => {
        await breath();
        if (!wanted) throw new Error('Something else is asked.');
      })
      .then(setRead, () => {});
    return () => {
      wanted = false;
    };
  }, [search, text, pasted]);

  const found = pasted === undefined ? typed : (read ?? []);
  const matches = found.filter(
    ({ entry }) =>
      (service === undefined || entry.service === service) &&
      (rank === undefined || entry.severity.rank === rank),
  );
  return {
    matches,
    asked: text !== '' || pasted !== undefined,
    reading: pasted !== undefined && read === undefined,
  };
}

/** Lets the page take what was pressed or typed meanwhile, and paint. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
