import { escaped } from '../../plugins/docusaurus-plugin-runbook/escaped.ts';
import type { KitWords } from '../language.ts';

/** One part of the printed set. It begins on a page of its own. */
export interface Part {
  /** Its place in the document: letters and digits. */
  key: string;
  title: string;
  /** What stands in the foot of each of its pages. */
  foot: string;
  /** Its HTML, which begins with its heading. */
  body: string;
  /** How the table of contents lists it; not at all without. */
  listed?: Listed;
}

/** A line of the table of contents. */
interface Listed {
  /** The heading it stands under there. */
  group: string;
  /** Before its title: the badge of its severity. */
  mark?: string;
  about?: string;
}

/** What stands on which page: id in the document → number. Empty while it is not known. */
export type Numbers = ReadonlyMap<string, number>;

/** The number of the page something stands on, in as much room as it will need. */
export function numberOf(id: string, numbers: Numbers): string {
  return `${numbers.get(id) ?? '00'}`;
}

/** The rule that gives each page of a part its foot. */
export function footRule({ key, foot }: Part, words: KitWords): string {
  const style = `font: 8pt 'Kit Sans', 'Open Sans', sans-serif; color: #000; vertical-align: top; padding-top: 2.5mm; border-top: 0.5pt solid #000;`;
  return `@page ${key} {
  @bottom-left { content: ${asCss(foot)}; ${style} white-space: pre; width: 84%; text-align: left; }
  @bottom-right { content: ${numbering(words)}; ${style} text-align: right; }
}
.kit-part--${key} { page: ${key}; }`;
}

/** `"page " counter(page) " of " counter(pages)` */
function numbering({ pageOf }: KitWords): string {
  return pageOf
    .split(/\{(pages?)\}/)
    .map((part, place) => (place % 2 === 1 ? `counter(${part})` : asCss(part)))
    .join(' ');
}

/** A text as a string of CSS. */
export function asCss(text: string): string {
  const inside = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\a ')
    .replaceAll('<', '\\3c ');
  return `"${inside}"`;
}

/** A part as it stands in the document. */
export function partHtml({ key, body, title }: Part): string {
  return `<section class="kit-part kit-part--${key}" id="${key}" aria-label="${escaped(title)}">
${body}
</section>`;
}

/** The table of contents, with the numbers of the pages. */
export function contentsHtml(parts: readonly Part[], numbers: Numbers, words: KitWords): string {
  const groups = new Map<string, string[]>();
  for (const { key, title, listed } of parts) {
    if (!listed) continue;
    const { group, mark = '', about } = listed;
    const words = `${escaped(title)}${about ? `<small>${escaped(about)}</small>` : ''}`;
    const line = `<li><a href="#${key}"><span>${mark}</span><span class="kit-title">${words}</span><span class="kit-number">${numberOf(key, numbers)}</span></a></li>`;
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  const lists = [...groups].map(
    ([group, lines]) =>
      `<p class="kit-group">${escaped(group)}</p>\n<ol>\n${lines.join('\n')}\n</ol>`,
  );
  const name = escaped(words.contents);
  return `<h1>${name}</h1>\n<nav class="kit-contents" aria-label="${name}">\n${lists.join('\n')}\n</nav>`;
}
