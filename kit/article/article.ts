import { type CheerioAPI, load } from 'cheerio';
import { KitProblem } from '../problem.ts';

/** What only helps on a site that answers: the way around it, and what scripts fill. */
const aroundIt = [
  '.theme-doc-breadcrumbs',
  '.theme-doc-toc-mobile',
  '.theme-doc-footer',
  '.theme-doc-version-banner',
  '.rb-rail',
  '.rb-thumb',
  '.hash-link',
  '.pagination-nav',
  'script',
  'link',
  'meta',
].join();

/** The text of a page, as the site was built with it, and nothing around it. */
export interface Article {
  /** Holds the article and nothing else. */
  $: CheerioAPI;
}

/**
 * Takes the article out of a built page.
 *
 * @param route only for the message
 * @throws KitProblem if the page has none
 */
export function articleOf(html: string, route: string): Article {
  // Else what is in a noscript would be read as plain text.
  const page = load(html, { scriptingEnabled: false });
  const article = page('main article').first();
  if (article.length === 0) throw new KitProblem(`The built page ${route} has no article.`);
  article.find(aroundIt).remove();
  for (const element of article.find('noscript').toArray()) {
    page(element).replaceWith(page(element).contents());
  }
  const text = article.hasClass('rb-article')
    ? article
    : article.find('.theme-doc-markdown').first();
  const inner = article.hasClass('rb-article') ? text.html() : text.prop('outerHTML');
  return { $: load(inner ?? '', null, false) };
}

/** Gives every link of an article another target; one without a target becomes plain text. */
export function relink({ $ }: Article, target: (href: string) => string | undefined): void {
  for (const link of $('a[href]').toArray()) {
    const to = target($(link).attr('href') ?? '');
    $(link).removeAttr('target');
    if (to === undefined) $(link).replaceWith($(link).contents());
    else $(link).attr('href', to);
  }
}

/** Puts pictures into the page itself; `read` gives the file of an address. */
export function embedPictures({ $ }: Article, read: (address: string) => Buffer | undefined): void {
  for (const image of $('img[src]').toArray()) {
    const src = $(image).attr('src') ?? '';
    if (src.startsWith('data:')) continue;
    const file = read(src);
    if (file) $(image).attr('src', `data:${typeOf(src)};base64,${file.toString('base64')}`);
    // Nothing is asked for over the net: the words for it remain.
    else $(image).replaceWith($('<em>').text($(image).attr('alt') || src));
    $(image).removeAttr('srcset');
  }
}

const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

function typeOf(address: string): string {
  const extension = /\.(\w+)(?:[?#]|$)/.exec(address)?.[1]?.toLowerCase() ?? '';
  return types[extension] ?? 'image/png';
}

const undrawn = '.rb-diagram:not(:has(svg))';

/** The texts of the diagrams that the site leaves to browsers to draw, in order. */
export function diagramsIn({ $ }: Article): string[] {
  return $(undrawn)
    .toArray()
    .map((figure) => $(figure).find('pre').text());
}

/** Puts a drawing before the text it was made from; a diagram without one keeps its text. */
export function drawDiagrams({ $ }: Article, drawings: ReadonlyMap<string, string>): void {
  for (const figure of $(undrawn).toArray()) {
    const drawing = drawings.get($(figure).find('pre').text());
    if (!drawing) continue;
    $(figure).prepend($('<div class="rb-drawing">').append(drawing));
    $(figure).find('details').removeAttr('open');
  }
}
