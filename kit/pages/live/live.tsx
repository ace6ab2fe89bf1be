import { translate } from '@docusaurus/Translate';
import Commands from '@theme/Runbook/Commands';
import Escalation from '@theme/Runbook/Escalation';
import Fold from '@theme/Runbook/Fold';
import Orphans from '@theme/Runbook/Orphans';
import Progress from '@theme/Runbook/Progress';
import Shell from '@theme/Runbook/Shell';
import StepActions from '@theme/Runbook/StepActions';
import StorageNotice from '@theme/Runbook/StorageNotice';
import ThumbBar from '@theme/Runbook/ThumbBar';
import Tick from '@theme/Runbook/Tick';
import Values from '@theme/Runbook/Values';
import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { isHandled, type StepData } from 'runbook-model';
import { downloadRecord } from '../../../plugins/docusaurus-plugin-runbook/client/download.ts';
import {
  anchorOf,
  markWords,
  useMark,
} from '../../../plugins/docusaurus-plugin-runbook/client/marks.ts';
import { RunbookPageProvider } from '../../../plugins/docusaurus-plugin-runbook/client/page.tsx';
import { browserStore } from '../../../plugins/docusaurus-plugin-runbook/client/store.ts';
import { dataId, type LiveData } from './data.ts';

// The script of a page that stands alone. The text is there already: the site's own components are
// put where it shows boxes, commands and ways out, so that they tick and copy as on the site.

/** An element that takes the place of another one, and room for a component in it. */
function placeOf(element: Element): HTMLElement {
  const place = document.createElement('div');
  place.style.display = 'contents';
  element.replaceWith(place);
  return place;
}

function placesOf(selector: string): HTMLElement[] {
  return [...document.querySelectorAll(`main ${selector}`)].map(placeOf);
}

interface StepPlaces {
  step: StepData;
  item: HTMLElement;
  tick: HTMLElement;
  came: HTMLElement | undefined;
}

function stepPlaces(step: StepData): StepPlaces[] {
  const item = document.getElementById(anchorOf(step));
  const tick = item?.querySelector(':scope > .rb-tick');
  if (!item || !tick) return [];
  const came = item.querySelector(':scope > * > .rb-actions, :scope > * > .rb-came');
  return [{ step, item, tick: placeOf(tick), came: came ? placeOf(came) : undefined }];
}

/** A step as it stands in the page, kept up to date. */
function LiveStep({ step, item, tick, came }: StepPlaces): ReactNode {
  const mark = useMark(step);
  const handled = isHandled(mark);
  const { isNext } = mark;
  useEffect(() => {
    const name = step.number === undefined ? 'rb-task--done' : 'rb-step--handled';
    item.classList.toggle(name, handled);
    item.classList.toggle('rb-step--next', isNext && step.number !== undefined);
    if (isNext) item.ariaCurrent = 'step';
    else item.removeAttribute('aria-current');
  }, [item, step, handled, isNext]);
  const words = handled && mark.mark && markWords({ ...mark.mark, state: 'done' });
  return (
    <>
      {createPortal(<Tick step={step} />, tick)}
      {came &&
        createPortal(
          step.number === undefined ? (
            <small className="rb-came">{words}</small>
          ) : (
            <StepActions step={step} mark={mark} />
          ),
          came,
        )}
    </>
  );
}

/** What belongs to the whole page. */
function Rail(): ReactNode {
  return (
    <>
      <StorageNotice />
      <Progress />
      <Values />
      <Shell />
      <Fold title={translate({ id: 'runbook.restart.title', message: 'Record' })}>
        <p className="rb-actions">
          <button type="button" className="rb-quiet" onClick={() => downloadRecord(browserStore())}>
            {translate({ id: 'runbook.record.download', message: 'Download the record' })}
          </button>
        </p>
      </Fold>
      <Orphans />
    </>
  );
}

function start({ blocks, ...page }: LiveData): void {
  const commands = placesOf('.rb-commands');
  const exits = placesOf('.rb-exit');
  const steps = page.page.lists.flatMap((list) => list.steps.flatMap(stepPlaces));
  const escalations = page.page.lists.flatMap(({ escalation }) => escalation ?? []);
  const rail = document.querySelector('.rb-rail');
  const root = document.createElement('div');
  document.querySelector('main')?.append(root);
  createRoot(root).render(
    <RunbookPageProvider value={page}>
      {rail && createPortal(<Rail />, rail)}
      {steps.map((places) => (
        <LiveStep key={places.step.id} {...places} />
      ))}
      {commands.map((place, i) => {
        const block = blocks[i];
        return block && createPortal(<Commands block={block} />, place, `block ${i}`);
      })}
      {exits.map((place, i) => {
        const escalation = escalations[i];
        return (
          escalation && createPortal(<Escalation escalation={escalation} />, place, `way ${i}`)
        );
      })}
      <ThumbBar />
    </RunbookPageProvider>,
  );
  document.documentElement.dataset.hasHydrated = 'true';
}

const data = document.getElementById(dataId)?.textContent;
if (data) start(JSON.parse(data));
