import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Fold from '@theme/Runbook/Fold';
import { type ReactNode, useState } from 'react';
import type { IncidentEvent, RecordState } from 'runbook-model';
import { announce } from '../../../client/announce.ts';
import { downloadRecord } from '../../../client/download.ts';
import { useRecord } from '../../../client/hooks.ts';
import { usePlaybookState } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';
import { browserStore } from '../../../client/store.ts';

/**
 * Starting afresh, this page alone or all that belongs to the service; taking that back; and the
 * record as a file. What was put aside stays in the record. An incident that is declared ends on
 * its own page only: here nothing but the ticks of this page can be put aside.
 */
export default function Restart(): ReactNode {
  const started = usePlaybookState() !== undefined;
  const { page, scope, service } = usePage();
  const under = useRecord(scope, underWhich);
  const [asked, setAsked] = useState<'page' | 'service'>();
  const [restarted, setRestarted] = useState<readonly IncidentEvent[]>([]);

  const restart = (what: 'page' | 'service') => {
    if (asked !== what) {
      setAsked(what);
      announce(
        translate({ id: 'runbook.restart.sure', message: 'Press again to put the ticks aside.' }),
      );
      return;
    }
    const store = browserStore();
    const events = what === 'page' ? [store.reset(scope, page.id)] : store.closeRecord(scope);
    setRestarted(events.filter((event) => event !== undefined));
    setAsked(undefined);
    announce(
      translate({ id: 'runbook.restart.done', message: 'Started afresh. It can be undone.' }),
    );
  };
  const undo = () => {
    for (const event of restarted) browserStore().undo(event.id);
    setRestarted([]);
    announce(translate({ id: 'runbook.restart.back', message: 'Everything is back.' }));
  };
  const button = (what: 'page' | 'service', words: string, sure: string) => (
    <button
      type="button"
      className={asked === what ? 'rb-sure' : 'rb-quiet'}
      disabled={!started}
      onBlur={() => setAsked(undefined)}
      onClick={() => restart(what)}
    >
      {asked === what ? sure : words}
    </button>
  );

  return (
    <Fold title={translate({ id: 'runbook.restart.title', message: 'Record' })}>
      <p className="rb-actions rb-needs-script">
        {restarted.length > 0 && !started ? (
          <button type="button" onClick={undo}>
            {translate({ id: 'runbook.restart.undo', message: 'Undo: bring it back' })}
          </button>
        ) : (
          button(
            'page',
            translate({ id: 'runbook.restart.page', message: 'Start this page afresh' }),
            translate({
              id: 'runbook.restart.pageSure',
              message: 'Press again: ticks of this page',
            }),
          )
        )}
        {service &&
          (under ? (
            <Declared {...under} />
          ) : (
            button(
              'service',
              translate(
                { id: 'runbook.restart.service', message: 'New incident: {service} afresh' },
                { service: service.name },
              ),
              translate(
                {
                  id: 'runbook.restart.serviceSure',
                  message: 'Press again: all ticks and values of {service}',
                },
                { service: service.name },
              ),
            )
          ))}
        <button type="button" className="rb-quiet" onClick={() => downloadRecord(browserStore())}>
          {translate({ id: 'runbook.record.download', message: 'Download the record' })}
        </button>
      </p>
    </Fold>
  );
}

/** Which incident or rehearsal the page is worked on in; a draft is none. */
function underWhich({ declared, practice, events }: RecordState) {
  const [first] = events;
  return first && (declared || practice) ? { id: first.incident, practice } : undefined;
}

/** What there is instead of starting afresh while an incident is open. */
function Declared(props: { id: string; practice?: boolean | undefined }): ReactNode {
  if (props.practice)
    return (
      <Link to={`/practice/#${props.id}`}>
        {translate({ id: 'runbook.practice.end', message: 'End the rehearsal' })}
      </Link>
    );
  return (
    <>
      <Link to={`/incident/#${props.id}`}>
        {translate({ id: 'runbook.restart.close', message: 'Close this incident on its page' })}
      </Link>
      <Link to="/incidents/#declare">
        {translate({ id: 'runbook.restart.another', message: 'Declare another incident' })}
      </Link>
    </>
  );
}
