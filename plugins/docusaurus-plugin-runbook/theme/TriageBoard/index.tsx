import Layout from '@theme/Layout';
import StorageNotice from '@theme/Runbook/StorageNotice';
import Choices from '@theme/TriageBoard/Choices';
import Filters from '@theme/TriageBoard/Filters';
import InProgress from '@theme/TriageBoard/InProgress';
import Results from '@theme/TriageBoard/Results';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type Question, remembered } from '../../client/triage-question.ts';
import { createTriageSearch } from '../../client/triage-search.ts';
import type { TriageBoard as Board } from '../../triage.ts';

/** The home page: what do you see, in which service, how bad? Then the playbooks that fit. */
export default function TriageBoard({ board }: { board: Board }): ReactNode {
  const [question, setQuestion] = useState<Question>(remembered.question);
  const search = useMemo(() => createTriageSearch(board.playbooks), [board]);
  const text = useDeferredValue(question.text);

  const ask = (change: Partial<Question>) => {
    remembered.question = { ...question, ...change };
    setQuestion(remembered.question);
  };

  // On a slow line the reader types before the page is awake: those words count too.
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const typed = box.current?.value;
    if (typed && remembered.question.text === '') {
      remembered.question = { ...remembered.question, text: typed };
      setQuestion(remembered.question);
    }
  }, []);

  const found = useMemo(
    () =>
      text.trim() === '' ? board.playbooks.map((entry) => ({ entry, words: [] })) : search(text),
    [text, search, board],
  );
  const fitting = found.filter(
    ({ entry }) =>
      (question.service === undefined || entry.service === question.service) &&
      (question.rank === undefined || entry.severity.rank === question.rank),
  );

  return (
    <Layout title="Triage" description="Say what you see and land on the playbook that fits.">
      <main className="rb-board">
        <StorageNotice />
        <h1>What do you see?</h1>
        <textarea
          ref={box}
          className="rb-ask-board rb-input"
          aria-label="What do you see?"
          aria-describedby="triage-hint"
          rows={2}
          maxLength={20_000}
          value={question.text}
          onChange={(event) => ask({ text: event.target.value })}
        />
        <p id="triage-hint" className="rb-hint">
          Words, a status code, a metric, a log line or a whole alert. Nothing leaves this browser.
        </p>
        <Filters board={board} question={question} ask={ask} />
        <Choices board={board} question={question} ask={ask} />
        <Results board={board} matches={fitting} asked={text.trim() !== ''} ask={ask} />
        <InProgress board={board} />
      </main>
    </Layout>
  );
}
