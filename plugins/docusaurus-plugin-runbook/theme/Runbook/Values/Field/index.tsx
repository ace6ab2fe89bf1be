import { translate } from '@docusaurus/Translate';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { isSecretName, type PlaceholderKind } from 'runbook-model';
import { own } from '../../../../client/own.ts';
import { usePage } from '../../../../client/page.tsx';
import { prepareSecretReason } from '../../../../client/secret-reason.ts';
import { valueReason } from '../../../../client/value-reason.ts';
import { kindOf, saveValue, useValue } from '../../../../client/values.ts';

/** What the reader's keyboard should offer for a kind. */
const keyboards: Partial<Record<PlaceholderKind, 'numeric' | 'decimal' | 'url'>> = {
  port: 'numeric',
  int: 'numeric',
  ip: 'decimal',
  url: 'url',
};

/** One placeholder to fill in; one that asks for a secret is never taken here. */
export default function ValueField(props: { name: string; required?: boolean }): ReactNode {
  if (!isSecretName(props.name)) return <OpenField {...props} />;
  return (
    <p className="rb-field">
      {translate(
        {
          id: 'runbook.value.secret',
          message:
            '{name} is a secret: it is never typed into this page. Copy with it open and put it in where the command runs.',
        },
        { name: `<${props.name}>` },
      )}
    </p>
  );
}

/** Saved when the field is left, refused with a reason. */
function OpenField(props: { name: string; required?: boolean }): ReactNode {
  const { name } = props;
  const page = usePage();
  const id = useId();
  const kind = kindOf(page, name);
  const declared = own(page.service?.placeholders, name);
  const saved = useValue(name);
  const [typed, setTyped] = useState(saved);
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);

  // Another field, another tab or an undo may change the value under this one.
  useEffect(() => setTyped(saved), [saved]);

  const save = () => {
    // What was typed before the page was awake stands in the field only.
    const value = (input.current?.value ?? typed).trim();
    const reason = valueReason(value, kind);
    setProblem(reason);
    input.current?.setCustomValidity(
      reason ??
        (value === '' && props.required
          ? translate({ id: 'runbook.value.needed', message: 'A value is needed.' })
          : ''),
    );
    if (reason === undefined && value !== saved) saveValue(page, name, value);
  };

  return (
    <div className="rb-field">
      <label htmlFor={id}>
        {name} <span>({kind})</span>
      </label>
      <input
        ref={input}
        id={id}
        className="rb-input"
        value={typed}
        inputMode={keyboards[kind]}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        placeholder={
          declared?.example === undefined
            ? undefined
            : translate(
                { id: 'runbook.value.example', message: 'e.g. {example}' },
                { example: declared.example },
              )
        }
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-help`}
        onFocus={prepareSecretReason}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
      <small id={`${id}-help`} className={problem ? 'rb-error' : undefined}>
        {problem ?? declared?.description}
      </small>
    </div>
  );
}
