import ValueField from '@theme/Runbook/Values/Field';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Asks for the values a command still lacks, right where it is copied. */
export default function AskValues(props: {
  /** What is still in the way: fewer with every value that comes in. */
  names: readonly string[];
  refused: readonly { name: string; reason: string }[];
  onDone: () => void;
  onCopyAnyway: () => void;
}): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  // An answered field stays: without it the button below would move away under the pointer.
  const [asked] = useState(props.names);
  const missing = useRef(props.names);
  useEffect(() => {
    missing.current = props.names;
  }, [props.names]);
  useEffect(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), []);
  const submit = () => {
    const fields = [...(form.current?.querySelectorAll('input') ?? [])];
    const unfinished = fields.find(
      (field, i) => missing.current.includes(asked[i] ?? '') || !field.validity.valid,
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
          {`<${name}>`}: {reason}
        </p>
      ))}
      {asked.map((name) => (
        <ValueField key={name} name={name} required />
      ))}
      <div className="rb-actions">
        <button type="submit" className="rb-primary">
          Use {asked.length === 1 ? 'this value' : 'these values'}
        </button>
        <button type="button" className="rb-quiet" onClick={props.onCopyAnyway}>
          Copy anyway
        </button>
      </div>
    </form>
  );
}
