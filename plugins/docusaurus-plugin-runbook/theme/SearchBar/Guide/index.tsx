import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';

/** What one can type, while nothing is. */
export default function Guide({ close }: { close: () => void }): ReactNode {
  const board = useBaseUrl('/');
  return (
    <div className="rb-search-guide">
      <p>
        <Translate id="runbook.search.guide" description="What one can type into the search">
          Type what you see: an error message, a status code, the name of a metric, container, unit
          or variable, a command, or plain words. It stays in this browser.
        </Translate>
      </p>
      <p className="rb-search-keys">
        <kbd>↑</kbd> <kbd>↓</kbd>{' '}
        <Translate id="runbook.search.keys.choose" description="What the arrow keys do">
          choose
        </Translate>{' '}
        <kbd>Enter</kbd>{' '}
        <Translate id="runbook.search.keys.open" description="What the Enter key does">
          open
        </Translate>{' '}
        <kbd>Esc</kbd>{' '}
        <Translate id="runbook.search.keys.close" description="What the Escape key does">
          close
        </Translate>
      </p>
      <p>
        <Link to={board} onClick={close}>
          <Translate
            id="runbook.search.paste"
            description="A link from the search to the triage board"
          >
            A whole log or alert? Paste it into the triage board
          </Translate>
        </Link>
      </p>
    </div>
  );
}
