import Link from '@docusaurus/Link';
import { useHistory } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import HeldBack from '@theme/Incident/HeldBack';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { commanderRole } from 'runbook-model/incident';
import { announce } from '../../../client/announce.ts';
import {
  type FormAddress,
  type FormFields,
  problemsOf,
  serviceAsked,
  startForm,
} from '../../../client/incident/form.ts';
import { useHeldBack } from '../../../client/incident/held-back.ts';
import { useSite } from '../../../client/incident/site.ts';
import { fromField } from '../../../client/incident/time-field.ts';
import { roleName } from '../../../client/incident/words.ts';
import { readMe } from '../../../client/me.ts';
import { own } from '../../../client/own.ts';
import { submitOnce } from '../../../client/single-press.ts';
import { browserStore } from '../../../client/store.ts';
import { formatMoment } from '../../../client/time.ts';
import { valueReason } from '../../../client/value-reason.ts';
import type { TriageBoard } from '../../../triage.ts';
import AlreadyOpen from './AlreadyOpen.tsx';
import Field from './Field.tsx';
import Refused from './Refused.tsx';

/** The form that makes an incident of a draft, of an alert's link, or of nothing yet. */
export default function Declare(props: { board: TriageBoard; address: FormAddress }): ReactNode {
  const { board, address } = props;
  const id = useId();
  const history = useHistory();
  const incidentPage = useBaseUrl('/incident/');
  const form = useRef<HTMLFormElement>(null);
  const done = useRef(false);
  const [now] = useState(Date.now);
  const [typed, setTyped] = useState<Partial<FormFields>>({});
  const [commander, setCommander] = useState(() => readMe() ?? '');
  const [pressed, setPressed] = useState(false);
  const rehearsing = browserStore().active()?.state.practice === true;
  const [real, setReal] = useState(address.search !== '');
  const held = useHeldBack();
  const site = useSite(typed.service ?? serviceAsked(address, board));
  const { fields, fromLink, linked } = startForm(address, board, site, typed, now);
  const problems = pressed ? problemsOf(fields, Date.now()) : {};

  const set = (change: Partial<FormFields>) => {
    setTyped({ ...typed, ...change });
    held.forget();
  };
  const isFromLink = (name: keyof LinkParts) =>
    linked && typed[name] === undefined && fromLink[name] !== undefined;

  const declare = () => {
    // Enter was pressed twice, and the page has not changed yet.
    if (done.current) return;
    done.current = true;
    const store = browserStore();
    if (rehearsing && real) store.activate(undefined);
    const started = fromField(fields.started);
    const declared = store.declare(fields.service, {
      severity: fields.severity,
      title: fields.title.trim(),
      ...(started ? { started } : {}),
      ...(linked ? { source: 'link' as const } : {}),
      ...(commander.trim() ? { commander: commander.trim() } : {}),
    });
    for (const [name, value] of Object.entries(fields.values)) {
      if (value !== '') store.appendTo(declared.incident, { type: 'value', name, value });
    }
    announce(translate({ id: 'runbook.declare.done', message: 'Declared.' }));
    const playbook = board.playbooks.find((entry) => entry.id === fields.playbook);
    history.push(playbook?.href ?? `${incidentPage}#${declared.incident}`);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPressed(true);
    const wrong = Object.keys(problemsOf(fields, Date.now())).length > 0 || badValues().length > 0;
    if (wrong) {
      // The first field that needs it, once it says why.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    await held.check([fields.title, commander, ...Object.values(fields.values)], declare);
  };

  const badValues = () =>
    Object.entries(fields.values).filter(([name, value]) => reasonAgainst(name, value));
  const reasonAgainst = (name: string, value: string) => {
    const kind = own(site?.service.placeholders, name)?.kind;
    return kind && valueReason(value, kind);
  };
  const redact = () => {
    const names = Object.keys(fields.values);
    const [title = '', name = '', ...values] = held.redacted([
      fields.title,
      commander,
      ...Object.values(fields.values),
    ]);
    setCommander(name);
    set({ title, values: Object.fromEntries(names.map((key, i) => [key, values[i] ?? ''])) });
  };

  const playbooks = board.playbooks.filter(({ service }) => service === fields.service);
  return (
    <form ref={form} className="rb-form rb-declare" noValidate onSubmit={submit}>
      {linked && (
        <p className="rb-notice-line">
          {translate({
            id: 'runbook.declare.linked',
            message:
              'A link filled this form. Nothing is written down before you press “Declare”: look at what it says first.',
          })}
        </p>
      )}
      <Refused parts={fromLink.refused} />
      <AlreadyOpen service={fields.service} playbook={fields.playbook} />
      {rehearsing && (
        <fieldset className="rb-field">
          <legend>
            {translate({
              id: 'runbook.declare.rehearsing',
              message: 'A rehearsal is under way in this browser',
            })}
          </legend>
          <label className="rb-choice">
            <input type="radio" checked={!real} onChange={() => setReal(false)} />{' '}
            {translate({
              id: 'runbook.declare.practice',
              message: 'This belongs to the rehearsal',
            })}
          </label>
          <label className="rb-choice">
            <input type="radio" checked={real} onChange={() => setReal(true)} />{' '}
            {translate({
              id: 'runbook.declare.real',
              message: 'This is real: the rehearsal waits',
            })}
          </label>
        </fieldset>
      )}

      <Field
        label={translate({ id: 'runbook.triage.service', message: 'Service' })}
        problem={problems.service}
        fromLink={isFromLink('service')}
        render={(field) => (
          <select
            {...field}
            className="rb-input"
            value={fields.service}
            onChange={(event) =>
              setTyped({ title: typed.title, started: typed.started, service: event.target.value })
            }
          >
            <option value="">
              {translate({ id: 'runbook.declare.choose', message: 'Choose…' })}
            </option>
            {board.services.map((service) => (
              <option key={service.id} value={service.id}>
                {service.name}
              </option>
            ))}
          </select>
        )}
      />
      <Field
        label={translate({ id: 'runbook.declare.playbook', message: 'Playbook (if you know it)' })}
        fromLink={isFromLink('playbook')}
        render={(field) => (
          <select
            {...field}
            className="rb-input"
            value={fields.playbook}
            disabled={playbooks.length === 0}
            onChange={(event) => set({ playbook: event.target.value })}
          >
            <option value="">
              {translate({ id: 'runbook.declare.notYet', message: 'Not yet' })}
            </option>
            {playbooks.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entry.severity.id} {entry.title}
              </option>
            ))}
          </select>
        )}
      />
      <fieldset className="rb-field rb-severities" aria-describedby={`${id}-severity`}>
        <legend>
          {translate({ id: 'runbook.table.severity', message: 'Severity' })}{' '}
          {isFromLink('severity') && (
            <span className="rb-from-link">
              {translate({ id: 'runbook.declare.fromLink', message: 'from the link' })}
            </span>
          )}
        </legend>
        {site?.service.severities.map((severity, rank) => (
          <label key={severity.id} className="rb-choice">
            <input
              type="radio"
              name={`${id}-severity`}
              value={severity.id}
              checked={fields.severity === severity.id}
              aria-invalid={problems.severity !== undefined}
              onChange={() => set({ severity: severity.id })}
            />
            <SeverityBadge rank={rank}>
              {severity.id} {severity.label}
            </SeverityBadge>
            <span className="rb-soft">{severity.description}</span>
          </label>
        ))}
        <small id={`${id}-severity`} className={problems.severity ? 'rb-error' : undefined}>
          {problems.severity ??
            (site
              ? ''
              : translate({
                  id: 'runbook.declare.severities',
                  message: 'The service tells which there are.',
                }))}
        </small>
      </fieldset>
      <Field
        label={translate({ id: 'runbook.declare.title', message: 'Title' })}
        problem={problems.title}
        render={(field) => (
          <input
            {...field}
            className="rb-input"
            maxLength={200}
            value={fields.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      />
      <Field
        label={translate({ id: 'runbook.declare.began', message: 'Began at (UTC)' })}
        problem={problems.started}
        help={fromField(fields.started) && formatMoment(fromField(fields.started) ?? '')}
        fromLink={isFromLink('started')}
        render={(field) => (
          <input
            {...field}
            className="rb-input"
            type="datetime-local"
            step={1}
            value={fields.started}
            onChange={(event) => set({ started: event.target.value })}
          />
        )}
      />
      <Field
        label={translate(
          { id: 'runbook.declare.optional', message: '{role} (optional)' },
          { role: roleName(site?.service, commanderRole) },
        )}
        render={(field) => (
          <input
            {...field}
            className="rb-input"
            maxLength={80}
            autoComplete="name"
            value={commander}
            onChange={(event) => {
              setCommander(event.target.value);
              held.forget();
            }}
          />
        )}
      />
      {Object.entries(fields.values).map(([name, value]) => (
        <Field
          key={name}
          label={`<${name}>`}
          problem={reasonAgainst(name, value)}
          help={own(site?.service.placeholders, name)?.description}
          fromLink={value === fromLink.values.get(name)}
          render={(field) => (
            <input
              {...field}
              className="rb-input"
              autoComplete="off"
              value={value}
              onChange={(event) =>
                set({ values: { ...fields.values, [name]: event.target.value } })
              }
            />
          )}
        />
      ))}
      <HeldBack held={held} onRedact={redact} />
      <p className="rb-actions">
        <button type="submit" className="rb-primary" onClick={submitOnce}>
          {rehearsing && !real
            ? translate({ id: 'runbook.declare.inPractice', message: 'Declare in the rehearsal' })
            : translate({ id: 'runbook.declare.it', message: 'Declare incident' })}
        </button>
        <Link to="/incidents/">
          {translate({ id: 'runbook.declare.notNow', message: 'Not now' })}
        </Link>
      </p>
    </form>
  );
}

type LinkParts = Pick<FormFields, 'service' | 'playbook' | 'severity' | 'started'>;
