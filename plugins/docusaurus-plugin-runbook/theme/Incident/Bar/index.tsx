import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import Panel, { type PanelName } from '@theme/Incident/Bar/Panel';
import Name from '@theme/Incident/Name';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { prepareAnnouncements } from '../../../client/announce.ts';
import { takeBack } from '../../../client/incident/actions.ts';
import { useDues, useReminders } from '../../../client/incident/reminders.ts';
import { useNoteKey } from '../../../client/incident/shortcut.ts';
import { isService } from '../../../client/incident/site.ts';
import { type Incident, useIncident, useShown } from '../../../client/incident/use-incident.ts';
import { statusWords } from '../../../client/incident/words.ts';
import type { KnownRecord } from '../../../client/incidents.ts';
import { forgetOpen } from '../../../client/open-flag.ts';
import Dues from './Dues.tsx';
import Elapsed from './Elapsed.tsx';
import Next from './Next.tsx';

/** How long the bar waits for what the site says of the service, so that it comes whole. */
const patience = 2_000;

/** How long "Undo" stays beside what was just written. */
const undoFor = 15_000;

/** One line over every page while something is open: what it is, what is due, what comes next. */
export default function IncidentBar(): ReactNode {
  const record = useShown();
  const isOpen = record !== undefined;
  useEffect(prepareAnnouncements, []);
  // Left behind by a storage that was half emptied: the next page need not load the bar for it.
  useEffect(() => {
    if (!isOpen) forgetOpen(window);
  }, [isOpen]);
  return record && <Shown record={record} />;
}

function Shown({ record }: { record: KnownRecord }): ReactNode {
  const incident = useIncident(record);
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!waited && !incident.site && isService(incident.view.scope)) return null;
  return <Whole incident={incident} />;
}

function Whole({ incident }: { incident: Incident }): ReactNode {
  const dues = useDues(incident);
  useReminders(incident, dues);
  const [panel, setPanel] = useState<PanelName>();
  const [written, setWritten] = useState<string>();
  const bar = useRef<HTMLElement>(null);
  const { pathname, hash } = useLocation();
  // What was opened to go somewhere must not stand over where that led. A note stays open: it is
  // written while one looks around.
  useEffect(() => setPanel((name) => (name === 'more' ? undefined : name)), [pathname, hash]);
  useNoteKey(useCallback(() => setPanel('note'), []));

  useEffect(() => {
    if (written === undefined) return;
    const timer = setTimeout(() => setWritten(undefined), undoFor);
    return () => clearTimeout(timer);
  }, [written]);

  const done = (event: string | undefined) => {
    setPanel(undefined);
    setWritten(event);
    bar.current?.querySelector<HTMLElement>('.rb-bar-more')?.focus({ preventScroll: true });
  };
  const toggle = (name: PanelName) => setPanel(panel === name ? undefined : name);
  const { view } = incident;
  const form = `#declare:${incident.id}`;
  const kind = view.practice ? 'practice' : view.status === 'draft' ? 'draft' : 'open';

  return (
    <aside
      ref={bar}
      className={`rb-bar rb-bar--${kind}`}
      aria-label={translate({ id: 'runbook.incident.title', message: 'Incident' })}
    >
      {panel && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from any of its fields
        <div
          className="rb-bar-panel"
          id="rb-bar-panel"
          onKeyDown={(event) => event.key === 'Escape' && done(undefined)}
        >
          <Panel incident={incident} open={panel} dues={dues} onOpen={setPanel} onDone={done} />
        </div>
      )}
      <div className="rb-bar-line">
        <What incident={incident} />
        <span className="rb-bar-title rb-bar-wide">{view.title}</span>
        <span className="rb-bar-dues">
          <Dues dues={dues} />
        </span>
        <span className="rb-bar-next">
          <Next incident={incident} />
        </span>
        <span className="rb-bar-buttons">
          {written && (
            <button
              type="button"
              onClick={() => {
                takeBack(written);
                setWritten(undefined);
              }}
            >
              {translate({ id: 'runbook.bar.undo', message: 'Undo' })}
            </button>
          )}
          {/* Above the form it would be taken for the button that sends it. */}
          {view.status === 'draft' && hash !== form && (
            <Link className="rb-bar-declare" to={`/incidents/${form}`}>
              <Translate
                id="runbook.bar.declare"
                values={{
                  incident: (
                    <span className="rb-bar-wide">
                      {' '}
                      {translate({ id: 'runbook.bar.incident', message: 'incident' })}
                    </span>
                  ),
                }}
              >
                {'Declare{incident}'}
              </Translate>
            </Link>
          )}
          <button
            type="button"
            className="rb-bar-wide"
            data-opens="note"
            aria-expanded={panel === 'note'}
            onClick={() => toggle('note')}
          >
            {translate({ id: 'runbook.bar.note', message: 'Note' })} <kbd>n</kbd>
          </button>
          {view.status !== 'draft' && (
            <button
              type="button"
              className="rb-bar-wide"
              data-opens="update"
              aria-expanded={panel === 'update'}
              onClick={() => toggle('update')}
            >
              {translate({ id: 'runbook.bar.updateIt', message: 'Update' })}
            </button>
          )}
          {view.practice && (
            <Link className="rb-bar-wide" to={`/practice/#${incident.id}`}>
              {translate({ id: 'runbook.bar.symptom', message: 'Symptom' })}
            </Link>
          )}
          <button
            type="button"
            className="rb-bar-more"
            aria-expanded={panel !== undefined}
            aria-controls={panel && 'rb-bar-panel'}
            onClick={() => setPanel(panel ? undefined : 'more')}
          >
            <span aria-hidden="true">{panel ? '▾' : '▴'}</span>
            <span className="rb-visually-hidden">
              {panel
                ? translate({ id: 'runbook.bar.less', message: 'Less of this incident' })
                : translate({ id: 'runbook.bar.more', message: 'More of this incident' })}
            </span>
          </button>
        </span>
      </div>
    </aside>
  );
}

/** What is open, and for how long. */
function What({ incident }: { incident: Incident }): ReactNode {
  const { view, site } = incident;
  if (view.status === 'draft' && !view.practice) {
    return (
      <span className="rb-bar-what">
        <b>{site?.service.name ?? view.scope}</b>
        <span>{statusWords.draft}</span>
        <Elapsed incident={incident} />
      </span>
    );
  }
  return (
    <span className="rb-bar-what">
      <Name incident={incident} />
      <Elapsed incident={incident} />
      <span className="rb-bar-wide">{view.status !== 'draft' && statusWords[view.status]}</span>
    </span>
  );
}
