import { translate } from '@docusaurus/Translate';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { commanderRole } from 'runbook-model/incident';
import { assignRole } from '../../../client/incident/actions.ts';
import type { Incident } from '../../../client/incident/use-incident.ts';
import { roleName } from '../../../client/incident/words.ts';
import { prepareSecretReason, secretReason } from '../../../client/secret-reason.ts';
import { formatMoment } from '../../../client/time.ts';

/** Who does what: the roles of the service, and a commander in any case. */
export default function Roles({ incident }: { incident: Incident }): ReactNode {
  const { view, site } = incident;
  const ids = site?.service.roles.map(({ id }) => id) ?? [];
  const shown = [
    ...(ids.includes(commanderRole) ? [] : [commanderRole]),
    ...ids,
    ...[...view.roles.keys()].filter((id) => id !== commanderRole && !ids.includes(id)),
  ];
  return (
    <section className="rb-panel" aria-labelledby="roles">
      <h2 id="roles">{translate({ id: 'runbook.roles.title', message: 'Roles' })}</h2>
      {shown.map((role) => (
        <Role key={role} incident={incident} role={role} />
      ))}
    </section>
  );
}

/** Saved when the field is left. */
function Role({ incident, role }: { incident: Incident; role: string }): ReactNode {
  const id = useId();
  const { view, site } = incident;
  const holder = view.roles.get(role);
  const saved = holder?.person ?? '';
  const [typed, setTyped] = useState(saved);
  const [problem, setProblem] = useState<string>();
  useEffect(() => setTyped(saved), [saved]);

  const save = () => {
    const person = typed.trim();
    const reason = secretReason(person);
    setProblem(reason);
    if (reason === undefined && person !== saved) assignRole(incident.id, role, person);
  };
  return (
    <div className="rb-field">
      <label htmlFor={id}>{roleName(site?.service, role)}</label>
      <input
        id={id}
        className="rb-input"
        value={typed}
        maxLength={80}
        autoComplete="off"
        placeholder={translate({ id: 'runbook.roles.nobody', message: 'nobody yet' })}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-help`}
        onFocus={prepareSecretReason}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
      <small id={`${id}-help`} className={problem ? 'rb-error' : undefined}>
        {problem ??
          (holder &&
            translate(
              { id: 'runbook.roles.since', message: 'since {moment}' },
              { moment: formatMoment(holder.time) },
            ))}
      </small>
    </div>
  );
}
