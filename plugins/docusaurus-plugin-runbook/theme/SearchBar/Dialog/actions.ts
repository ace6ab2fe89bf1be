import { translate } from '@docusaurus/Translate';
import type { SearchPage } from 'runbook-model/search';
import type { Action } from '../../../client/search/choose.ts';

/**
 * What can be done on this page, as it stands. Read from the page itself and not from its data: the
 * search is of every page, and must do exactly what a press of the page's own buttons does.
 *
 * @param base the address of the home page
 * @param here the address of this page, as the router knows it
 */
export function actionsHere(base: string, here: string): Action[] {
  return [...ofIncident(base), ...steps(here)];
}

function ofIncident(base: string): Action[] {
  const copy = find('.rb-step--next .rb-copy');
  // Where the router keeps addresses behind `#`, its links begin with it.
  const ofBar = find('.rb-bar-declare')
    ?.getAttribute('href')
    ?.replace(/^#(?=\/)/, '');
  const declare = ofBar ?? `${base}incidents/#declare`;
  return [
    ...press(
      'copy',
      translate({
        id: 'runbook.action.copy',
        message: 'Copy the next command',
        description: 'An action of the search: the first command of the next step',
      }),
      copy,
    ),
    ...press(
      'note',
      translate({
        id: 'runbook.action.note',
        message: 'Write a note',
        description: 'An action of the search',
      }),
      find('[data-opens="note"]'),
    ),
    ...press(
      'update',
      translate({
        id: 'runbook.action.update',
        message: 'Write a status update',
        description: 'An action of the search',
      }),
      find('[data-opens="update"]'),
    ),
    {
      id: 'declare',
      label: translate({
        id: 'runbook.action.declare',
        message: 'Declare an incident',
        description: 'An action of the search',
      }),
      href: declare,
    },
  ];
}

/** A press of a button of the page, if it is there. */
function press(id: string, label: string, button: HTMLElement | undefined): Action[] {
  if (!button) return [];
  const run = () => {
    button.scrollIntoView({ block: 'nearest' });
    button.focus({ preventScroll: true });
    // A panel that is open already would close.
    if (button.getAttribute('aria-expanded') !== 'true') button.click();
  };
  return [{ id, label, run }];
}

function steps(here: string): Action[] {
  return [...document.querySelectorAll<HTMLElement>('.rb-step[id]')].map(({ id }) => {
    const title = find(`[id="${CSS.escape(id)}"] > .rb-tick`)?.getAttribute('aria-label');
    const href = `${here}#${encodeURIComponent(id)}`;
    return { id: `step-${id}`, label: title ?? id, href };
  });
}

/** The front pages of the services: those that are called like their service. */
export function serviceActions(pages: readonly SearchPage[]): Action[] {
  return pages
    .filter(({ title, service }) => title === service)
    .map(({ href, title }) => ({
      id: `service-${href}`,
      label: translate(
        {
          id: 'runbook.action.service',
          message: 'Switch to {service}',
          description: 'An action of the search: opens the front page of a service',
        },
        { service: title },
      ),
      href,
    }));
}

function find(selector: string): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(selector) ?? undefined;
}
