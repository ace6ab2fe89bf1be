import { translate } from '@docusaurus/Translate';
import AskValues from '@theme/Runbook/AskValues';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { announce } from '../../../client/announce.ts';
import { copyText } from '../../../client/clipboard.ts';
import { usePage } from '../../../client/page.tsx';
import { browserStore } from '../../../client/store.ts';
import type { FilledCommand } from '../../../client/values.ts';

type Phase = 'idle' | 'asking' | 'armed' | 'copied' | 'failed';

/** A second press sooner than this is a double click or a held key, not a decision. */
const hasty = 500;
/** How long "Copied" stays, and how long a first press is remembered. */
const shownFor = { copied: 2_500, armed: 15_000, failed: 15_000 } as const;

const words = {
  copied: translate({ id: 'runbook.copy.copied', message: 'Copied ✓' }),
  failed: translate({ id: 'runbook.copy.failed', message: 'Not copied' }),
  armed: translate({ id: 'runbook.copy.armed', message: 'Press again' }),
  open: translate({ id: 'runbook.copy.open', message: 'Fill in' }),
};

/**
 * Copies commands. An open placeholder asks for its value in place; what changes things wants a
 * second press; a failed copy says so and selects the text. Copied is never ticked.
 */
export default function CopyButton(props: {
  filled: readonly FilledCommand[];
  danger: string | undefined;
  label: string;
  /** The element that shows the text, selected when copying fails. */
  shown: RefObject<HTMLElement | null>;
}): ReactNode {
  const page = usePage();
  const { filled } = props;
  // Several are one text to paste, one after the other.
  const text = filled.map((one) => one.text).join('\n');
  const open = filled.flatMap((one) => one.open);
  const refused = filled.flatMap((one) => one.refused);
  const [phase, setPhase] = useState<Phase>('idle');
  // What was lacking when the form opened: it keeps its fields while they are being filled in.
  const [asked, setAsked] = useState<readonly string[]>([]);
  const armed = useRef({ at: 0, text: '' });
  const button = useRef<HTMLButtonElement>(null);
  const changing = filled.find(({ command }) => command.effect !== 'read')?.command;
  const missing = [...new Set([...open, ...refused.map(({ name }) => name)])];
  const blocked = missing.length > 0;

  useEffect(() => {
    if (phase === 'idle' || phase === 'asking') return;
    const timer = setTimeout(() => setPhase('idle'), shownFor[phase]);
    return () => clearTimeout(timer);
  }, [phase]);

  // Another tab may fill in another target between the two presses: what was named is what is copied.
  useEffect(() => {
    setPhase((now) => (now === 'armed' && armed.current.text !== text ? 'idle' : now));
  }, [text]);

  const ask = () => {
    setAsked(missing);
    setPhase('asking');
  };

  const arm = () => {
    armed.current = { at: performance.now(), text };
    setPhase('armed');
    announce(
      translate(
        {
          id: 'runbook.copy.changes',
          message: 'This changes things: {danger}. Press again to copy.',
        },
        { danger: props.danger ?? changing?.because ?? '' },
      ),
    );
  };

  const copy = async () => {
    const done = await copyText(text);
    setPhase(done ? 'copied' : 'failed');
    if (done) {
      browserStore().append(page.scope, { type: 'copied', playbook: page.page.id, text });
      announce(translate({ id: 'runbook.copy.done', message: 'Copied' }));
      return;
    }
    const { current } = props.shown;
    if (current) getSelection()?.selectAllChildren(current);
    announce(byHand());
  };

  const proceed = () => {
    if (phase === 'armed') {
      if (performance.now() - armed.current.at >= hasty) void copy();
      return;
    }
    if (changing) arm();
    else void copy();
  };

  const shown = wordsFor(phase, props.label, blocked, changing !== undefined);
  return (
    <>
      <button
        ref={button}
        aria-label={`${shown}: ${filled[0]?.command.text.slice(0, 80)}`}
        type="button"
        className={`rb-copy rb-copy--${phase} rb-needs-script`}
        onClick={() => (blocked && phase !== 'armed' ? ask() : proceed())}
        onBlur={() => phase === 'armed' && setPhase('idle')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setPhase('idle');
          // A held Enter presses again and again.
          if (event.repeat) event.preventDefault();
        }}
      >
        {shown}
      </button>
      {phase === 'asking' && (
        <AskValues
          names={asked}
          missing={missing}
          refused={refused}
          onDone={() => {
            setPhase('idle');
            button.current?.focus();
          }}
          onCopyAnyway={() => {
            button.current?.focus();
            if (changing) arm();
            else void copy();
          }}
        />
      )}
      {phase === 'failed' && <p className="rb-failed">{byHand()}</p>}
    </>
  );
}

function byHand(): string {
  return translate({
    id: 'runbook.copy.byHand',
    message: 'Copying failed. The text is selected: copy it by hand.',
  });
}

function wordsFor(phase: Phase, label: string, blocked: boolean, changes: boolean): string {
  if (phase === 'copied' || phase === 'failed' || phase === 'armed') return words[phase];
  if (blocked) return words.open;
  return changes ? `${label}…` : label;
}
