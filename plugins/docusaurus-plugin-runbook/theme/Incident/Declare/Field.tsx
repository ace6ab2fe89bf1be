import { translate } from '@docusaurus/Translate';
import { type ReactNode, useId } from 'react';

/** What a control takes over so that its label and its help belong to it. */
interface Control {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

/** One field of the form, with what is wrong with it and whether a link filled it. */
export default function Field(props: {
  label: string;
  problem?: string | undefined;
  help?: string | undefined;
  fromLink?: boolean;
  render: (control: Control) => ReactNode;
}): ReactNode {
  const { label, problem, help, fromLink, render } = props;
  const id = useId();
  return (
    <div className="rb-field">
      <label htmlFor={id}>
        {label}{' '}
        {fromLink && (
          <span className="rb-from-link">
            {translate({ id: 'runbook.declare.fromLink', message: 'from the link' })}
          </span>
        )}
      </label>
      {render({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': `${id}-help`,
      })}
      <small id={`${id}-help`} className={problem ? 'rb-error' : undefined}>
        {problem ?? help}
      </small>
    </div>
  );
}
