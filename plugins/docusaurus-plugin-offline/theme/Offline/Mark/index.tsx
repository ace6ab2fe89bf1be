import { translate } from '@docusaurus/Translate';
import Offer from '@theme/Offline/Offer';
import { type ReactNode, useId, useRef, useState } from 'react';
import { isPutOff } from '../../../client/later.ts';
import { useOffline } from '../../../client/state.ts';
import { useLanguage } from '../language.ts';
import { shortMoment } from '../moment.ts';

/**
 * At the end of the navigation bar, where it covers and moves nothing of the page: that what is
 * read is the saved copy, or that there is a newer version, which opens only when it is pressed.
 */
export default function Mark(): ReactNode {
  const state = useOffline();
  const { copy, reach, update } = state;
  const language = useLanguage();
  if (copy.is === 'saved' && (reach === 'no network' || reach === 'not answering')) {
    return (
      <p className="offline-mark offline-copy">
        <span>{translate({ id: 'offline.copy', message: 'Saved copy' })}</span>
        <span>{shortMoment(copy.built, language)}</span>
      </p>
    );
  }
  return update?.is === 'ready' && !isPutOff(state) ? <Newer /> : null;
}

function Newer(): ReactNode {
  const [open, setOpen] = useState(false);
  const mark = useRef<HTMLDivElement>(null);
  const id = useId();
  const focus = (inside: Element | null | undefined) =>
    [...(inside?.querySelectorAll<HTMLElement>('a, button') ?? [])].at(-1)?.focus();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from any of its buttons
    <div
      ref={mark}
      className="offline-mark"
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        mark.current?.querySelector<HTMLElement>('.offline-open')?.focus();
      }}
    >
      <button
        type="button"
        className="offline-open"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {translate({ id: 'offline.newer', message: 'Newer version' })}
      </button>
      {open && (
        <div id={id} className="offline-panel">
          {/* The mark goes: what stands before it is the next best place. */}
          <Offer onLater={() => focus(mark.current?.previousElementSibling)} />
        </div>
      )}
    </div>
  );
}
