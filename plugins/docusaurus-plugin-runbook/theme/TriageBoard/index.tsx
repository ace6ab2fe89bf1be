import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import StorageNotice from '@theme/Runbook/StorageNotice';
import Choices from '@theme/TriageBoard/Choices';
import Filters from '@theme/TriageBoard/Filters';
import InProgress from '@theme/TriageBoard/InProgress';
import Pasted from '@theme/TriageBoard/Pasted';
import Results from '@theme/TriageBoard/Results';
import { type ClipboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { ask, useQuestion } from '../../client/triage-question.ts';
import { useTriage } from '../../client/use-triage.ts';
import type { TriageBoard as Board } from '../../triage.ts';

/** More than this does not go into the box, where it would freeze the page: it is read beside it. */
const boxHolds = 20_000;

/** The home page: what do you see, in which service, how bad? Then the playbooks that fit. */
export default function TriageBoard({ board }: { board: Board }): ReactNode {
  return (
    <Layout
      title={translate({ id: 'runbook.triage.title', message: 'Triage' })}
      description={translate({
        id: 'runbook.triage.description',
        message: 'Say what you see and land on the playbook that fits.',
      })}
    >
      <main className="rb-board">
        <StorageNotice />
        {board.playbooks.length > 0 ? <Ask board={board} /> : <Empty />}
        <InProgress board={board} />
      </main>
    </Layout>
  );
}

/** For who has put a folder of Markdown into the site: how a page gets onto the board. */
function Empty(): ReactNode {
  return (
    <>
      <h1>{translate({ id: 'runbook.triage.empty', message: 'No playbooks yet' })}</h1>
      <p>
        {translate({
          id: 'runbook.triage.becomes',
          message:
            'A page becomes a playbook when its folder has a “service.yml” and its front matter names one of the severities in there. The search finds every page meanwhile.',
        })}
      </p>
    </>
  );
}

function Ask({ board }: { board: Board }): ReactNode {
  const question = useQuestion();
  const { matches, asked, reading } = useTriage(board.playbooks, question);

  const take = (text: string) => {
    if (text.length > boxHolds) ask({ text: '', pasted: text });
    else ask({ text });
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (text.length <= boxHolds) return;
    event.preventDefault();
    ask({ pasted: text });
  };

  // On a slow line the reader types before the page is awake: those words count too.
  const box = useRef<HTMLTextAreaElement>(null);
  const text = useRef(question.text);
  text.current = question.text;
  useEffect(() => {
    const typed = box.current?.value;
    if (typed && text.current === '') ask({ text: typed });
  }, []);

  return (
    <>
      <h1>{translate({ id: 'runbook.triage.ask', message: 'What do you see?' })}</h1>
      <textarea
        ref={box}
        className="rb-ask-board rb-input"
        aria-label={translate({ id: 'runbook.triage.ask', message: 'What do you see?' })}
        aria-describedby="triage-hint"
        rows={2}
        value={question.text}
        onChange={(event) => take(event.target.value)}
        onPaste={paste}
      />
      <p id="triage-hint" className="rb-hint">
        {translate({
          id: 'runbook.triage.hint',
          message:
            'Words, a status code, a metric, a log line or a whole alert. Nothing leaves this browser.',
        })}
      </p>
      {question.pasted !== undefined && <Pasted text={question.pasted} reading={reading} />}
      <Filters board={board} question={question} ask={ask} />
      <Choices board={board} question={question} ask={ask} />
      {!reading && <Results board={board} matches={matches} asked={asked} />}
    </>
  );
}
