import { translate } from '@docusaurus/Translate';
import ValueField from '@theme/Runbook/Values/Field';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Refusal } from 'runbook-model';
import { plural } from '../../../client/locale.ts';
import { refusalWords } from '../../../client/refusal-words.ts';

/** Asks for the values a command still lacks, right where it is copied. */
export default function AskValues(props: {
  names: readonly string[];
  /** Those of them that are still in the way. */
  missing: readonly string[];
  refused: readonly { name: string; reason: Refusal }[];
  onDone: () => void;
  onCopyAnyway: () => void;
}): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const missing = useRef(props.missing);
  useEffect(() => {
    missing.current = props.missing;
  }, [props.missing]);
  useEffect(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), []);
  const submit = () => {
    const fields = [...(form.current?.querySelectorAll('input') ?? [])];
    const unfinished = fields.find(
      (field, i) => missing.current.includes(props.names[i] ?? '') || !field.validity.valid,
    );
    if (unfinished) unfinished.focus();
    else props.onDone();
  };
  return (
    <form
      ref={form}
      className="rb-ask"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // Leaving a field is what saves it: let that happen before looking.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        setTimeout(submit);
      }}
      onKeyDown={(event) => event.key === 'Escape' && props.onDone()}
    >
      {props.refused.map(({ name, reason }) => (
        <p key={name} className="rb-error">
          {`<${name}>`}: {refusalWords(reason)}
        </p>
      ))}
      {props.names.map((name) => (
        <ValueField key={name} name={name} required />
      ))}
      {/* A press must not take the focus first: leaving the field saves it, the command above grows,
          and the button is gone from under the finger. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is */}
      <div className="rb-actions" onMouseDown={(event) => event.preventDefault()}>
        <button type="submit" className="rb-primary">
          {plural(
            translate({ id: 'runbook.copy.use', message: 'Use this value|Use these values' }),
            props.names.length,
          )}
        </button>
        <button type="button" className="rb-quiet" onClick={props.onCopyAnyway}>
          {translate({ id: 'runbook.copy.anyway', message: 'Copy anyway' })}
        </button>
      </div>
    </form>
  );
}
