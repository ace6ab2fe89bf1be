import { type Service, shapeOf } from 'runbook-model';
import { escaped } from '../../plugins/docusaurus-plugin-runbook/escaped.ts';

/** What the cover says of the copy. */
export interface Cover {
  site: string;
  copyOf: string;
  /** Where the newest is, if it is known. */
  home?: string;
  playbooks: number;
  /** The days playbooks were reviewed on: oldest and newest. */
  reviewed: readonly string[];
}

/** The first sheet. */
export function coverHtml({ name, description, version }: Service, about: Cover): string {
  const { site, copyOf, home, playbooks, reviewed } = about;
  const [first] = reviewed;
  const last = reviewed.at(-1);
  const between = first === last ? first : `between ${first} and ${last}`;
  const facts = [
    ['Version', version ?? 'not given'],
    ['Playbooks', `${playbooks}`],
    ['Reviewed', first ? between : 'no review recorded'],
    ['Copy as of', copyOf],
    ['From', home ? `${site}, ${home}` : site],
  ];
  return `<div class="kit-cover">
<div>
<h1>${escaped(name)}</h1>
<p class="kit-what">${escaped(description)}</p>
<p class="kit-kind">Incident playbooks: tick with a pencil, write times beside the boxes (UTC)</p>
</div>
<dl>
${facts.map(([term, what]) => `<dt>${escaped(term ?? '')}</dt><dd>${escaped(what ?? '')}</dd>`).join('\n')}
<dt>Before you use it</dt><dd>Is there a newer copy? Then take that, and throw this one away.</dd>
</dl>
</div>`;
}

const shapes = {
  octagon: '<path d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" fill="currentColor"/>',
  triangle: '<path d="M10 1.5 19.5 18H.5z" fill="currentColor"/>',
  diamond:
    '<path d="M10 1.9 18.1 10 10 18.1 1.9 10z" fill="none" stroke="currentColor" stroke-width="2.6"/>',
  ring: '<circle cx="10" cy="10" r="7.6" fill="none" stroke="currentColor" stroke-width="2.4"/>',
};

/** A severity by shape and word. */
export function badge(words: string, rank: number): string {
  const shape = shapeOf(rank);
  return `<span class="rb-severity rb-severity--${shape}"><svg viewBox="0 0 20 20" aria-hidden="true">${shapes[shape]}</svg>${escaped(words)}</span>`;
}

/** The service's scale of severities. */
export function severitiesHtml({ severities }: Service): string {
  const rows = severities.map(
    ({ id, label, description, response, update_every, examples }, rank) =>
      row([
        badge(`${id} ${label}`, rank),
        escaped(description),
        escaped(response),
        escaped(update_every ?? '–'),
        escaped(examples?.join(', ') ?? ''),
      ]),
  );
  return `<h1>Severity levels</h1>
${table(['Severity', 'What it is', 'Respond within', 'Update every', 'For example'], rows)}`;
}

/** Who does what. */
export function rolesHtml({ roles }: Service): string {
  const rows = roles.map(({ name, short, duties }) =>
    row([
      `<b>${escaped(short ? `${name} (${short})` : name)}</b>`,
      `<ul>${duties.map((duty) => `<li>${escaped(duty)}</li>`).join('')}</ul>`,
      '',
    ]),
  );
  return `<h1>Roles</h1>
${table(['Role', 'Duties', 'Who has it now, and how to reach them'], rows)}`;
}

function table(head: readonly string[], rows: readonly string[]): string {
  const titles = head.map((title) => `<th scope="col">${escaped(title)}</th>`).join('');
  return `<table><thead><tr>${titles}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
