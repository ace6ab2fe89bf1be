import Translate, { translate } from '@docusaurus/Translate';
import Actions from '@theme/Report/Actions';
import Field from '@theme/Report/Field';
import type { ReactNode } from 'react';
import { contradictions, resolutionOf } from 'runbook-model/report';
import { plural } from '../../../client/locale.ts';
import {
  type FormPart,
  type FormParts,
  isAsked,
  labelOf,
  placeOf,
} from '../../../client/report/parts.ts';
import type { Report } from '../../../client/report/use-report.ts';

/** Everything there is to write. What the log knows already is written into it. */
export default function Form({ report, parts }: { report: Report; parts: FormParts }): ReactNode {
  const { incident, context } = report;
  const { id, view } = incident;
  const conflicts = [...view.fields.values()].filter(
    (one) => contradictions(one).length > 0 && isAsked(parts, one.name),
  );
  const field = (part: FormPart) => (
    <Field
      key={part.name}
      record={id}
      part={part}
      field={view.fields.get(part.name)}
      fallback={
        part.name === 'title'
          ? view.title
          : part.name === 'resolution'
            ? resolutionOf(view, context)
            : ''
      }
    />
  );
  return (
    <form
      onSubmit={(event) => event.preventDefault()}
      aria-label={translate({ id: 'runbook.report.form', message: 'The report' })}
    >
      {conflicts.length > 0 && (
        <p className="rb-panel rb-notice">
          <Translate
            id="runbook.report.twice"
            values={{
              parts: (
                <b>
                  {plural(
                    translate({
                      id: 'runbook.report.twiceParts',
                      message: 'One part was written twice|{count} parts were written twice',
                    }),
                    conflicts.length,
                  )}
                </b>
              ),
              places: (
                <>
                  {conflicts.map(({ name }, index) => (
                    <span key={name}>
                      {index > 0 && ', '}
                      <a href={`#${placeOf(name)}`} onClick={(event) => jump(event, name)}>
                        {labelOf(parts, name)}
                      </a>
                    </span>
                  ))}
                </>
              ),
            }}
          >
            {'{parts}, at the same time. Look at {places} and say which one stays.'}
          </Translate>
        </p>
      )}
      {parts.summary.map(field)}
      {parts.cause.map(field)}
      {parts.actions && <Actions record={id} view={view} />}
      {parts.lessons.map(field)}
      {parts.review.length > 0 && (
        <fieldset>
          <legend>
            {translate({ id: 'runbook.report.review', message: 'Post-incident review' })}
          </legend>
          {parts.review.map(field)}
        </fieldset>
      )}
    </form>
  );
}

/** The address holds the incident's id: a link within the page must not take its place. */
function jump(event: { preventDefault(): void }, name: string): void {
  event.preventDefault();
  const target = document.getElementById(placeOf(name));
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
