import { type Service, shapeOf } from 'runbook-model';
import { filledIn } from 'runbook-model/report';
import { escaped } from '../../plugins/docusaurus-plugin-runbook/escaped.ts';
import type { KitWords, Language } from '../language.ts';

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
export function coverHtml(
  { name, description, version }: Service,
  about: Cover,
  { kitWords: words, formatNumber, formatDay }: Language,
): string {
  const { site, copyOf, home, playbooks, reviewed } = about;
  const days = reviewed.map((day) => formatDay(day));
  const [first = '', last = first] = [days[0], days.at(-1)];
  const between = first === last ? first : filledIn(words.between, { first, last });
  const facts = [
    [words.version, version ?? words.noVersion],
    [words.playbooks, formatNumber(playbooks)],
    [words.reviews, first ? between : words.noReview],
    [words.copy, copyOf],
    [words.from, home ? `${site}, ${home}` : site],
    [words.before, words.newer],
  ];
  return `<div class="kit-cover">
<div>
<h1>${escaped(name)}</h1>
<p class="kit-what">${escaped(description)}</p>
<p class="kit-kind">${escaped(words.pencil)}</p>
</div>
<dl>
${facts.map(([term, what]) => `<dt>${escaped(term ?? '')}</dt><dd>${escaped(what ?? '')}</dd>`).join('\n')}
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
export function severitiesHtml({ severities }: Service, words: KitWords): string {
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
  const head = [words.severity, words.whatItIs, words.respond, words.updateEvery, words.examples];
  return `<h1>${escaped(words.severities)}</h1>
${table(head, rows)}`;
}

/** Who does what. */
export function rolesHtml({ roles }: Service, words: KitWords): string {
  const rows = roles.map(({ name, short, duties }) =>
    row([
      `<b>${escaped(short ? `${name} (${short})` : name)}</b>`,
      `<ul>${duties.map((duty) => `<li>${escaped(duty)}</li>`).join('')}</ul>`,
      '',
    ]),
  );
  return `<h1>${escaped(words.roles)}</h1>
${table([words.role, words.duties, words.whoHasIt], rows)}`;
}

function table(head: readonly string[], rows: readonly string[]): string {
  const titles = head.map((title) => `<th scope="col">${escaped(title)}</th>`).join('');
  return `<table><thead><tr>${titles}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
