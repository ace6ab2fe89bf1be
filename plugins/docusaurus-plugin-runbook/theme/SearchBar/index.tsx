import { translate } from '@docusaurus/Translate';
import { type ComponentType, type ReactNode, useCallback, useRef, useState } from 'react';
import { useArrival } from '../../client/search/arrival.ts';
import { useOpeningKeys } from '../../client/search/opening.ts';
import type { DialogProps } from './Dialog/index.tsx';

// Seen on a phone too, where the word "Search" is not, and beside the site's name on a narrow one.
const inTwoLines = { maxWidth: '6em', lineHeight: 1.2, whiteSpace: 'normal' } as const;

/** The field in the navigation bar. All that searches is loaded when it is opened. */
export default function SearchBar(): ReactNode {
  const [Dialog, setDialog] = useState<ComponentType<DialogProps>>();
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed');
  const early = useRef<string>(undefined);
  const open = useCallback(() => {
    early.current = '';
    setState('open');
    import('@theme/SearchBar/Dialog').then(
      (module) => setDialog(() => module.default),
      () => {
        early.current = undefined;
        setState('failed');
      },
    );
  }, []);
  const take = useCallback(() => {
    const typed = early.current ?? '';
    early.current = undefined;
    return typed;
  }, []);
  useOpeningKeys(open, early);
  useArrival();

  const label =
    state === 'failed'
      ? translate({ id: 'runbook.search.failed', message: 'Not loaded: try again' })
      : translate({ id: 'runbook.search.open', message: 'Search' });
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers before 2023 do not know <search>
    <div role="search" className="rb-search">
      <button
        type="button"
        className="rb-search-open rb-needs-script"
        aria-label={label}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={open}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M13 8a5 5 0 1 1-10 0 5 5 0 0 1 10 0zm-1 4 5 5" />
        </svg>
        {state === 'failed' ? <b style={inTwoLines}>{label}</b> : <span>{label}</span>}
        <kbd>/</kbd>
      </button>
      {Dialog && state === 'open' && <Dialog take={take} onClose={() => setState('closed')} />}
    </div>
  );
}
