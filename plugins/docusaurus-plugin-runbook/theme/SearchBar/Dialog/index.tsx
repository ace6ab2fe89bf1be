import { useHistory } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Action from '@theme/SearchBar/Action';
import Guide from '@theme/SearchBar/Guide';
import Nothing from '@theme/SearchBar/Nothing';
import Option from '@theme/SearchBar/Option';
import Status from '@theme/SearchBar/Status';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { wantFocus } from '../../../client/search/arrival.ts';
import { actionsFor, type Action as Doing } from '../../../client/search/choose.ts';
import { addressOf, useSearch } from '../../../client/search/use-search.ts';
import { actionsHere, serviceActions } from './actions.ts';

export interface DialogProps {
  /** Gives what was typed before the dialog was there, and takes no more. */
  take: () => string;
  onClose: () => void;
}

/** So many pages are shown; who needs more needs another word. */
const most = 12;

// Of this tab: who comes back from a page to try the next result finds the question again.
let before = '';

/** The search of the whole site, over the page. */
export default function SearchDialog({ take, onClose }: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(before);
  const entered = useRef(false);
  const [chosen, setActive] = useState<number>();
  const history = useHistory();
  const asked = useDeferredValue(text).trim();
  const search = useSearch(asked, most);
  const results = search.state === 'ready' ? search.results : [];
  const base = useBaseUrl('/');
  const [here] = useState(() => actionsHere(base, history.location.pathname));
  const pages = search.state === 'ready' ? search.pages : undefined;
  const services = useMemo(() => serviceActions(pages ?? []), [pages]);
  const actions = actionsFor([...here, ...services], asked);
  const count = actions.length + results.length;
  const isReady = asked === text.trim() && search.state !== 'loading';
  // The best answer is chosen by itself. What nobody asked for is not: Enter does nothing then.
  const active = chosen ?? (asked === '' ? -1 : 0);
  const id = useId();

  useEffect(() => {
    dialog.current?.showModal();
    const early = take();
    if (early) setText(early);
    else field.current?.select();
  }, [take]);

  const change = (value: string) => {
    entered.current = false;
    before = value;
    setText(value);
    setActive(undefined);
  };
  // Taken away at once: the browser says later that it has closed a dialog, and a key pressed in
  // between would go to a field nobody sees.
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  const move = (to: number) => {
    const next = to < 0 ? count - 1 : to % count;
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const choose = () => (list.current?.children[active] as HTMLElement | undefined)?.click();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.target !== field.current) return;
    else if (event.key === 'Enter' && isReady) choose();
    else if (event.key === 'Enter') entered.current = true;
    else if (event.key === 'ArrowDown' && count > 0) move(active + 1);
    else if (event.key === 'ArrowUp' && count > 0) move(active - 1);
    else return;
    event.preventDefault();
  };
  // Enter was pressed sooner than the answer came: it means the answer, not the one before.
  useEffect(() => {
    if (!entered.current || !isReady) return;
    entered.current = false;
    choose();
  });
  const follow = (event: MouseEvent<HTMLAnchorElement>, address: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(address);
  };
  const go = (address: string) => {
    const [, hash] = address.split('#');
    wantFocus(hash);
    close();
    history.push(address);
  };
  const act = ({ href, run }: Doing) => {
    if (href !== undefined) go(href);
    else close();
    run?.();
  };

  return (
    <dialog
      ref={dialog}
      className="rb-search-dialog"
      aria-label={translate({
        id: 'runbook.search.dialog',
        message: 'Search all pages',
        description: 'The name of the search dialog',
      })}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className="rb-search-head">
        <input
          ref={field}
          className="rb-input"
          role="combobox"
          aria-label={translate({
            id: 'runbook.search.field',
            message: 'Error message, status code, metric, container, command or plain words',
            description: 'The name of the field one types into to search',
          })}
          aria-expanded={count > 0}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 && active < count ? `${id}${active}` : undefined}
          placeholder={translate({
            id: 'runbook.search.placeholder',
            message: 'Error, code, metric, command, words …',
            description: 'Shown in the empty field of the search',
          })}
          value={text}
          maxLength={2000}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          onChange={(event) => change(event.target.value)}
        />
        <button type="button" className="rb-search-close" onClick={close}>
          <Translate id="runbook.search.close" description="Closes the search dialog">
            Close
          </Translate>
        </button>
      </div>
      <div className="rb-search-body">
        <Status search={search} asked={asked} close={close} />
        <div
          ref={list}
          id={`${id}list`}
          role="listbox"
          data-asked={search.state === 'ready' ? asked : undefined}
          aria-label={translate({
            id: 'runbook.search.results',
            message: 'Actions and pages found',
            description: 'The name of the list of search results',
          })}
        >
          {actions.map((action, place) => (
            <Action
              key={action.id}
              id={`${id}${place}`}
              action={action}
              selected={place === active}
              onClick={() => act(action)}
              onPoint={() => setActive(place)}
            />
          ))}
          {results.map((result, index) => {
            const place = actions.length + index;
            return (
              <Option
                key={result.page}
                id={`${id}${place}`}
                result={result}
                selected={place === active}
                onClick={(event) => follow(event, addressOf(result))}
                onPoint={() => setActive(place)}
              />
            );
          })}
        </div>
        {asked === '' && search.state !== 'failed' && <Guide close={close} />}
        {asked !== '' && search.state === 'ready' && count === 0 && (
          <Nothing asked={asked} close={close} />
        )}
      </div>
    </dialog>
  );
}
